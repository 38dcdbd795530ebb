/// Faults against personal data: numbers that name a person, sensitive facts of a named person, facts that together
/// point at one (Law 91/2025/QH15, Decree 356/2025/NĐ-CP).
@org.jspecify.annotations.NullMarked
package tincay.check.privacy;
