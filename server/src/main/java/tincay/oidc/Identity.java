package tincay.oidc;

/// Whom the provider says that somebody is (OpenID Connect Core 1.0, section 2).
///
/// @param subject unique and never given anew at this issuer
/// @param multiFactor whether the provider says that it asked for more than one factor, and is believed in that
public record Identity(String issuer, String subject, boolean multiFactor) implements java.io.Serializable {}
