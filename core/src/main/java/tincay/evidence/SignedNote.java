package tincay.evidence;

import java.util.ArrayList;
import java.util.List;

/// A text and the signatures under it (C2SP signed-note). Reading one says nothing about who signed it.
///
/// @param text ends in a newline
/// @param signatures one or more, in their order
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// The most bytes of a note that is read: as golang.org/x/mod/sumdb/note.
    public static final int LIMIT = 1_000_000;

    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || signatures.isEmpty()) {
            throw new IllegalArgumentException("a note is a text that ends in a newline, and signatures");
        }
    }

    /// Reads a note.
    ///
    /// @throws Malformed if a rule of the format is broken, or it has more than 100 signatures
    public static SignedNote parse(byte[] bytes) throws Malformed {
        return parse(Utf8.parse(bytes, LIMIT));
    }

    static SignedNote parse(String note) throws Malformed {
        if (note.chars().anyMatch(each -> each < 0x20 && each != '\n')) {
            throw new Malformed("a note with a control character");
        }
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || !note.endsWith("\n") || gap + 2 == note.length()) {
            throw new Malformed("a note without a blank line and signatures after it");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(gap + 2, note.length() - 1).split("\n", -1)) {
            if (signatures.size() == MOST_SIGNATURES) {
                throw new Malformed("a note with more than 100 signatures");
            }
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /// This note with one more signature under it.
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /// The note as it is stored and sent, in UTF-8.
    public byte[] bytes() {
        return Utf8.bytes(toString());
    }

    /// Whether `key` signed the text. Signatures of other keys are ignored.
    ///
    /// @throws Malformed if a signature says it is by `key` and is not
    public boolean isSignedBy(VerifierKey key) throws Malformed {
        boolean signed = false;
        for (NoteSignature signature : signatures) {
            if (signature.claims(key)) {
                if (key.kind() != KeyKind.NOTE || !signature.isNoteBy(key, text)) {
                    throw new Malformed("a wrong signature by `" + Malformed.shown(key.name()) + "`");
                }
                signed = true;
            }
        }
        return signed;
    }

    /// The cosignatures by these witnesses, one for each that signed.
    ///
    /// @throws Malformed if a signature says it is by one of them and is not
    public List<Cosignature> cosignatures(List<VerifierKey> witnesses) throws Malformed {
        List<Cosignature> found = new ArrayList<>();
        for (VerifierKey witness : witnesses) {
            long latest = -1;
            for (NoteSignature signature : signatures) {
                if (signature.claims(witness)) {
                    latest = Math.max(latest, signature.secondsBy(witness, text));
                }
            }
            if (latest >= 0) {
                found.add(new Cosignature(witness.name(), latest));
            }
        }
        return List.copyOf(found);
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
