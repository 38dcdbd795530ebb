package tincay.document;

import java.time.Duration;

/// How much one file may cost before it is refused.
///
/// @param fileBytes the file as it lies there
/// @param unpackedBytes everything a packaged file holds, nested packages included
/// @param entries parts of one package
/// @param ratio unpacked to packed bytes of one part
/// @param ratioFloor parts that unpack to no more bytes than this may have any ratio
/// @param depth packages inside packages, the file itself counted as 1
/// @param characters UTF-16 code units of text
/// @param pixels of one image that has to be decoded for character recognition
/// @param time wall clock for one file, character recognition included
public record Limits(
        long fileBytes,
        long unpackedBytes,
        int entries,
        int ratio,
        long ratioFloor,
        int depth,
        int pages,
        int characters,
        long pixels,
        Duration time) {
    private static final long MB = 1_000_000;

    public static final Limits DEFAULT =
            new Limits(50 * MB, 300 * MB, 2_000, 200, MB, 2, 5_000, 50_000_000, 40 * MB, Duration.ofMinutes(2));
}
