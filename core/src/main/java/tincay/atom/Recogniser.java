package tincay.atom;

/// Reads one kind of atom where its anchor stands.
interface Recogniser {
    /// The characters that what it reads may start with.
    String anchors();

    /// Reads what starts at `at`, where one of the anchors stands.
    ///
    /// @return the offset behind what was read, `at` when nothing was; the recogniser is not asked again before it
    int read(String value, int at, Found found);
}
