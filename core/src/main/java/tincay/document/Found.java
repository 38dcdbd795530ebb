package tincay.document;

import java.util.List;
import java.util.OptionalInt;
import tincay.text.Aside;
import tincay.text.SourceMap;
import tincay.text.Text;

/// What one format's reader found in the bytes.
record Found(
        Format format,
        Text text,
        SourceMap map,
        OptionalInt pages,
        boolean fromOcr,
        List<Aside> asides,
        List<String> notices) {}
