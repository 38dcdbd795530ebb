/// Whether an administrative draft keeps to the form of Decree 30/2020/NĐ-CP: components, numbering, signature,
/// recipients, typography.
@org.jspecify.annotations.NullMarked
package tincay.check.form;
