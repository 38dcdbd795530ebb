package tincay.oidc;

/// What a browser brings back from the provider (RFC 6749, 4.1.2; RFC 9207); empty where nothing was given.
///
/// @param issuer that the provider says it is
public record Answer(String state, String code, String issuer) {}
