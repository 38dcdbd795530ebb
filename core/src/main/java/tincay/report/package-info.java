/// A {@link tincay.check.Report} as terminal text, HTML, JSON, SARIF and PDF.
@org.jspecify.annotations.NullMarked
package tincay.report;
