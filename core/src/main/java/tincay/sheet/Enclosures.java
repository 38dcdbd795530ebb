package tincay.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// The files inside a sheet: the proof, and the issued document where it is small enough (ISO 32000-2, 7.11.4 and
/// 14.13).
public final class Enclosures {
    /// Under this name stands the proof.
    public static final String PROOF = "tincay/proof";

    /// Under this name stands the issued document.
    public static final String DOCUMENT = "tincay/document";

    /// The most bytes of a document that is enclosed.
    public static final int MOST = 10_000_000;

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private Enclosures() {}

    static boolean holds(Issued.Document document) {
        return document.content().length <= MOST;
    }

    static String proofName(Issued.Document document) {
        return document.fileName() + ".tlog-proof";
    }

    static void add(PDDocument pdf, Issued issued) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        PDDocumentNameDictionary names = catalog.getNames();
        if (names == null) {
            names = new PDDocumentNameDictionary(catalog, new COSDictionary());
        }
        TreeMap<String, PDComplexFileSpecification> files = new TreeMap<>();
        COSArray associated = new COSArray();
        Issued.Document document = issued.document();
        files.put(PROOF, file(pdf, proofName(document), "Data", issued.sealed().proof()));
        if (holds(document)) {
            files.put(DOCUMENT, file(pdf, document.fileName(), "Source", document.content()));
        }
        files.values().forEach(each -> associated.add(each.getCOSObject()));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(ASSOCIATED, associated);
    }

    private static PDComplexFileSpecification file(PDDocument pdf, String name, String relationship, byte[] content)
            throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype("application/octet-stream");
        file.setSize(content.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATIONSHIP, relationship);
        return specification;
    }
}
