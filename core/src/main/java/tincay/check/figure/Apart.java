package tincay.check.figure;

import java.util.ArrayList;
import java.util.List;
import tincay.atom.Quotation;
import tincay.check.Draft;
import tincay.text.Cover;
import tincay.text.Span;
import tincay.text.Table;

/// What stands apart from a draft's own sentences: the cells of its tables and the words of others.
final class Apart {
    private Apart() {}

    static Cover of(Draft draft) {
        List<Span> apart = new ArrayList<>();
        draft.paper().tables().stream()
                .map(Table::rows)
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> apart.add(cell.span()));
        draft.paper().atoms().quotations().stream().map(Quotation::span).forEach(apart::add);
        return new Cover(apart);
    }
}
