package tincay.document;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;

/// Which optional-content layers of a PDF a reader sees when it opens (ISO 32000-1, 8.11).
final class PdfLayers {
    private final Optional<PDOptionalContentProperties> properties;

    PdfLayers(PDDocument file) {
        this.properties = Optional.ofNullable(file.getDocumentCatalog().getOCProperties());
    }

    /// Whether content marked with `layer` is switched off.
    boolean off(@org.jspecify.annotations.Nullable COSBase layer) {
        return layer instanceof COSDictionary dictionary
                && properties.isPresent()
                && off(PDPropertyList.create(dictionary), properties.get());
    }

    private static boolean off(PDPropertyList layer, PDOptionalContentProperties all) {
        return switch (layer) {
            case PDOptionalContentGroup group -> !all.isGroupEnabled(group);
            case PDOptionalContentMembershipDictionary membership -> off(membership, all);
            default -> false;
        };
    }

    private static boolean off(PDOptionalContentMembershipDictionary membership, PDOptionalContentProperties all) {
        List<PDPropertyList> groups = membership.getOCGs();
        if (groups.isEmpty()) {
            return false;
        }
        long off = groups.stream()
                .filter(group -> group instanceof PDOptionalContentGroup one && !all.isGroupEnabled(one))
                .count();
        COSName policy = membership.getVisibilityPolicy();
        return switch (policy == null ? "AnyOn" : policy.getName()) {
            case "AllOn" -> off > 0;
            case "AnyOff" -> off == 0;
            case "AllOff" -> off < groups.size();
            default -> off == groups.size();
        };
    }
}
