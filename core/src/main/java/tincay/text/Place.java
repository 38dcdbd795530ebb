package tincay.text;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Where a stretch of text stands in the original file.
///
/// @param part the part of a packaged file (`word/document.xml`), `""` for a file of one piece
/// @param page the page, counted from 1, where the format has pages
/// @param paragraph the paragraph or line, counted from 1
/// @param cell the table cell that holds it
/// @param run the run inside the paragraph, counted from 1
/// @param offset where it starts in the original: bytes of a file of one piece, characters of a package part
public record Place(String part, OptionalInt page, int paragraph, Optional<Cell> cell, int run, OptionalLong offset) {

    /// A table cell: each number is counted from 1, `table` in reading order through the document.
    public record Cell(int table, int row, int column) {}
}
