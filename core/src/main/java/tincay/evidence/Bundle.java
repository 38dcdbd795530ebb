package tincay.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An entry bundle of C2SP tlog-tiles: entries one after the other, each after its length in two bytes.
///
/// @param entries the entries that could be read, in order
/// @param rest bytes that are left over: 0 unless the bundle is damaged or holds more than was asked for
record Bundle(List<byte[]> entries, int rest) {
    static Bundle read(byte[] bytes, int width) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (entries.size() < width && bytes.length - at >= 2) {
            int length = Byte.toUnsignedInt(bytes[at]) * 256 + Byte.toUnsignedInt(bytes[at + 1]);
            if (bytes.length - at - 2 < length) {
                break;
            }
            entries.add(Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
            at += 2 + length;
        }
        return new Bundle(entries, bytes.length - at);
    }

    static byte[] write(List<byte[]> entries) {
        byte[] bytes =
                new byte[entries.stream().mapToInt(entry -> 2 + entry.length).sum()];
        int at = 0;
        for (byte[] entry : entries) {
            bytes[at] = (byte) (entry.length >> 8);
            bytes[at + 1] = (byte) entry.length;
            System.arraycopy(entry, 0, bytes, at + 2, entry.length);
            at += 2 + entry.length;
        }
        return bytes;
    }
}
