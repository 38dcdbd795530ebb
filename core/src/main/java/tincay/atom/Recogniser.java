package tincay.atom;

import tincay.text.Text;

/// Reads one kind of atom where its anchor stands.
interface Recogniser {
    /// The bytes that what it reads may start with, each as a character below 256.
    String anchors();

    /// Reads what starts at byte `at`, which is one of the anchors.
    ///
    /// @return the byte behind what was read, `at` when nothing was; the recogniser is not asked again before it
    int read(Text text, int at, Found found);
}
