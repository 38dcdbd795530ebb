package tincay.dossier;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tincay.evidence.Hash;
import tincay.evidence.Malformed;
import tincay.evidence.Proof;
import tincay.ledger.Log;
import tincay.people.Person;
import tincay.report.Language;
import tincay.report.Messages;
import tincay.sheet.CertifiedCopy;
import tincay.sheet.EvidenceSheet;
import tincay.sheet.Issued;

/// The evidence sheets of issued documents. Their proof is the one against the first checkpoint that had the entry, so
/// that a document has one sheet for ever, whatever the log has grown to.
@Repository
public class Sheets {
    private final JdbcClient sql;
    private final Documents documents;
    private final Log log;
    private final Environment environment;
    private final String address;

    /// @throws IllegalArgumentException if the setting `tincay.public-address` is no address to put behind a QR code
    public Sheets(
            JdbcClient sql,
            Documents documents,
            Log log,
            Environment environment,
            @Value("${tincay.public-address:}") String address) {
        this.sql = sql;
        this.documents = documents;
        this.log = log;
        this.environment = environment;
        this.address = address.strip();
        if (!this.address.isEmpty() && !this.address.matches("https?://[A-Za-z0-9.:/_\\[\\]-]{1,200}")) {
            throw new IllegalArgumentException("`tincay.public-address` is `" + this.address
                    + "`; write it as https://host or https://host/path, at most 200 characters");
        }
    }

    private record Facts(
            String agency, String aiSystem, String aiPurpose, String aiParts, String reviewer, String head) {}

    /// The sheet, with the proof and the document inside.
    ///
    /// @throws NoSuchDossier if the person's agency issued no such document
    @Transactional(readOnly = true)
    public byte[] sheet(Person person, UUID id, Language language) {
        return sheet(documents.read(person, id), language);
    }

    /// A copy of an issued PDF with the sheet as its last page; absent where the document cannot be added to.
    ///
    /// @throws NoSuchDossier if the person's agency issued no such document
    @Transactional(readOnly = true)
    public Optional<byte[]> certifiedCopy(Person person, UUID id, Language language) {
        return certifiedCopy(documents.read(person, id), language);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] sheet(Documents.Proved proved, Language language) {
        return EvidenceSheet.of(issued(proved), Messages.in(language));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<byte[]> certifiedCopy(Documents.Proved proved, Language language) {
        return CertifiedCopy.of(issued(proved), Messages.in(language));
    }

    private Issued issued(Documents.Proved proved) {
        Documents.Document document = proved.document();
        Facts facts = sql.sql("""
                        SELECT agency.name AS agency, ai_system, ai_purpose, ai_parts,
                               (SELECT name FROM act JOIN person ON person.id = person_id
                                 WHERE dossier_id = dossier.id AND kind = 'Confirmed'
                                 ORDER BY seq DESC LIMIT 1) AS reviewer,
                               (SELECT signed_name(person_id, at::date) FROM act
                                 WHERE dossier_id = dossier.id AND kind = 'Approved'
                                 ORDER BY seq DESC LIMIT 1) AS head
                          FROM dossier JOIN agency ON agency.id = dossier.agency_id WHERE dossier.id = ?""").param(document.dossier()).query(Facts.class).single();
        byte[] proof = log.firstProof(document.dossier())
                .orElseThrow(
                        () -> new IllegalStateException("issued, but without proof: `" + document.dossier() + "`"));
        return new Issued(
                facts.agency(),
                document.documentType(),
                document.number(),
                document.date(),
                document.title(),
                facts.reviewer(),
                facts.head(),
                Optional.of(new Issued.AiUse(facts.aiSystem(), facts.aiPurpose(), facts.aiParts()))
                        .filter(use -> !use.system().isBlank()),
                new Issued.Document(document.fileName(), proved.content(), document.sha256()),
                sealed(proof));
    }

    private Issued.Sealed sealed(byte[] bytes) {
        try {
            Proof proof = Proof.parse(bytes);
            return new Issued.Sealed(
                    proof.index(),
                    Hash.leaf(proof.entry().leaf()).hex(),
                    proof.entry().time(),
                    bytes,
                    URI.create(base().replaceFirst("/+$", "") + "/verify"));
        } catch (Malformed own) {
            throw new IllegalStateException("a proof of our own cannot be read: " + own.getMessage(), own);
        }
    }

    /// As set, else where this server listens.
    private String base() {
        if (!address.isEmpty()) {
            return address;
        }
        String host = environment.getProperty("server.address", "127.0.0.1");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://" + (host.contains(":") ? "[" + host + "]" : host.toLowerCase(Locale.ROOT)) + ":" + port;
    }
}
