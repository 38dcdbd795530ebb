package tincay.account;

/// What a person shows to prove that it is they.
public sealed interface Proof {
    /// @param code of the authenticator application; empty when none was given
    record Password(String password, String code) implements Proof {}

    /// @param json the passkey's answer as the browser gives it (Web Authentication, 5.1, `toJSON`)
    /// @param nonce that was drawn for it
    @SuppressWarnings("ArrayRecordComponent")
    record Passkey(String json, byte[] nonce) implements Proof {}
}
