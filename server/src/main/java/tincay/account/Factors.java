package tincay.account;

/// What a person can prove themselves with beside the password.
public record Factors(boolean passkey, boolean code) {
    /// Whether the password alone is all there is.
    public boolean passwordOnly() {
        return !passkey && !code;
    }
}
