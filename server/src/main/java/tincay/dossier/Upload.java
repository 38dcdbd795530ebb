package tincay.dossier;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tincay.evidence.Hash;

/// A file as it was handed in; the name is for people and leads nowhere.
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {

    /// A file under the last part of a name from outside, without signs that steer a terminal, a path or the reading
    /// direction.
    public static Upload named(@Nullable String given, byte[] content) {
        String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{C}<>:\"|?*]", "");
        String shown = name.length() > 120 ? name.substring(name.length() - 120) : name;
        return new Upload(shown.isBlank() ? "du-thao" : shown, content);
    }

    /// The ending of a name from outside (`.docx`), when it is a plain one; else empty.
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return ending.matches("\\.[a-z0-9]{1,5}") ? ending : "";
    }

    /// SHA-256 of the bytes, hexadecimal.
    public String sha256() {
        return Hash.of(content).hex();
    }
}
