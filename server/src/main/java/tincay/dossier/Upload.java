package tincay.dossier;

import tincay.evidence.Hash;

/// A file as it was handed in; the name is for people and leads nowhere.
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {

    /// SHA-256 of the bytes, hexadecimal.
    public String sha256() {
        return Hash.of(content).hex();
    }
}
