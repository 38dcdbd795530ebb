package tincay.law.citation;

import java.nio.charset.StandardCharsets;

/// Fuzz target: whatever the text, the scanner ends with citations inside it, sorted, apart, the same twice.
public final class GrammarFuzz {
    private GrammarFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ScannerFuzzTest.sound(new String(input, StandardCharsets.UTF_8));
    }
}
