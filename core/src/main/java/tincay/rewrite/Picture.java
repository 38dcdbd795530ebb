package tincay.rewrite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A picture without what a camera or a program wrote beside its dots: place, time, owner, comments, a small picture of
/// how it once looked, and bytes behind its end.
///
/// JPEG (ITU-T T.81, annex B), PNG (W3C, third edition, 4.7 and 11) and GIF (89a, 23 to 26). Of any other format, and
/// of one that
/// is cut short, nothing is left.
final class Picture {
    private static final byte[] NOTHING = new byte[0];
    /// What a PNG needs to be shown as it was, and nothing that is said about it.
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sRGB", "sBIT", "bKGD", "pHYs", "acTL", "fcTL",
            "fdAT");
    private static final int PNG_HEAD = 8;

    private final byte[] from;
    private final ByteArrayOutputStream to = new ByteArrayOutputStream();
    private int at;

    private Picture(byte[] from) {
        this.from = from;
    }

    static byte[] bare(byte[] content) {
        Picture picture = new Picture(content);
        boolean whole = picture.starts(0xFF, 0xD8)
                ? picture.jpeg()
                : picture.starts(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')
                        ? picture.png()
                        : picture.starts('G', 'I', 'F', '8') && picture.gif();
        return whole ? picture.to.toByteArray() : NOTHING;
    }

    private boolean starts(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= from.length || octet(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Segments APP0 (JFIF) and APP14 (how colours are kept) stay, the other APPn and COM go.
    private boolean jpeg() {
        keep(2);
        while (at + 1 < from.length && octet(at) == 0xFF) {
            int marker = octet(at + 1);
            if (marker == 0xD9) {
                keep(2);
                return true;
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 1 || (marker >= 0xD0 && marker <= 0xD7)) {
                keep(2);
                continue;
            }
            if (at + 3 >= from.length) {
                return false;
            }
            int length = 2 + (octet(at + 2) << 8 | octet(at + 3));
            if (length < 4 || at + length > from.length) {
                return false;
            }
            boolean said = (marker > 0xE0 && marker <= 0xEF && marker != 0xEE) || marker == 0xFE;
            if (said) {
                at += length;
            } else if (marker == 0xE0) {
                jfif(length);
            } else {
                keep(length);
            }
            if (marker == 0xDA) {
                scan();
            }
        }
        return false;
    }

    /// The head of JFIF without its small picture; an extension of it holds nothing else.
    private void jfif(int length) {
        boolean head = length >= 18
                && octet(at + 4) == 'J'
                && octet(at + 5) == 'F'
                && octet(at + 6) == 'I'
                && octet(at + 7) == 'F';
        if (head) {
            to.write(0xFF);
            to.write(0xE0);
            to.write(0);
            to.write(16);
            to.write(from, at + 4, 12);
            to.write(0);
            to.write(0);
        }
        at += length;
    }

    /// The coded dots, up to the next marker.
    private void scan() {
        int end = at;
        while (end + 1 < from.length
                && (octet(end) != 0xFF || octet(end + 1) == 0 || (octet(end + 1) >= 0xD0 && octet(end + 1) <= 0xD7))) {
            end++;
        }
        keep(end - at);
    }

    private boolean png() {
        keep(PNG_HEAD);
        while (at + 12 <= from.length) {
            long length = (long) octet(at) << 24 | octet(at + 1) << 16 | octet(at + 2) << 8 | octet(at + 3);
            if (length > from.length - at - 12) {
                return false;
            }
            String kind = new String(from, at + 4, 4, StandardCharsets.US_ASCII);
            if (SHOWN.contains(kind)) {
                keep((int) length + 12);
            } else {
                at += (int) length + 12;
            }
            if (kind.equals("IEND")) {
                return true;
            }
        }
        return false;
    }

    /// Pictures and how they follow each other; comments, plain text and application blocks go but for the loop count.
    private boolean gif() {
        if (from.length < 13) {
            return false;
        }
        keep(13 + colours(10));
        while (at < from.length) {
            switch (octet(at)) {
                case 0x3B -> {
                    keep(1);
                    return true;
                }
                case 0x2C -> {
                    if (at + 11 > from.length) {
                        return false;
                    }
                    keep(11 + colours(at + 9));
                    if (!blocks(true)) {
                        return false;
                    }
                }
                case 0x21 -> {
                    boolean control = at + 1 < from.length && octet(at + 1) == 0xF9;
                    boolean loop = at + 14 <= from.length
                            && new String(from, at + 3, 11, StandardCharsets.US_ASCII).equals("NETSCAPE2.0");
                    if (control || loop) {
                        keep(2);
                    } else {
                        at += 2;
                    }
                    if (!blocks(control || loop)) {
                        return false;
                    }
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /// How many bytes the table of colours takes that the flags at `flags` announce.
    private int colours(int flags) {
        return (octet(flags) & 0x80) == 0 ? 0 : 3 << ((octet(flags) & 7) + 1);
    }

    private boolean blocks(boolean kept) {
        while (at < from.length) {
            int length = octet(at) + 1;
            if (at + length > from.length) {
                return false;
            }
            if (kept) {
                keep(length);
            } else {
                at += length;
            }
            if (length == 1) {
                return true;
            }
        }
        return false;
    }

    private void keep(int length) {
        int held = Math.min(length, from.length - at);
        to.write(from, at, held);
        at += held;
    }

    private int octet(int index) {
        return from[index] & 0xFF;
    }
}
