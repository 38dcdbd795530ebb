/// The optional judge: a model asked, on top of a finished report, whether provisions and sources bear out what the
/// draft
/// says of them.
///
/// It adds warnings and nothing else: no finding is taken away, no rule becomes clear by its word.
@org.jspecify.annotations.NullMarked
package tincay.judge;
