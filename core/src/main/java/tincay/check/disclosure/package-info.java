/// Whether a draft says that AI was used on it, as the province asks of every draft and the law asks towards the
/// public.
@org.jspecify.annotations.NullMarked
package tincay.check.disclosure;
