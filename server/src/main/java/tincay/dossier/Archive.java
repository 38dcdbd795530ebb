package tincay.dossier;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tincay.people.Person;
import tincay.text.Folding;

/// The words of all versions of an agency's dossiers: found again with or without their marks, and held against each
/// other.
@Repository
public class Archive {
    private static final int MOST_BARE = 250_000;
    private static final int MOST_FOUND = 100;
    private static final int LONGEST_QUESTION = 200;

    private final JdbcClient sql;
    private final Dossiers dossiers;

    public Archive(JdbcClient sql, Dossiers dossiers) {
        this.sql = sql;
        this.dossiers = dossiers;
    }

    /// What two versions say differently.
    public record Compared(UUID id, String title, int before, int after, Changes changes) {}

    /// The dossiers of the person's agency that hold every word of `question` in one version or in the title, the last
    /// changed first; words are the same with and without marks. Of one version the first {@value #MOST_BARE}
    /// characters are searched.
    @Transactional(readOnly = true)
    public List<Dossiers.Listed> find(Person person, String question) {
        dossiers.readable(person);
        String bare = bare(question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question);
        if (bare.isBlank()) {
            return List.of();
        }
        return sql.sql("""
                        SELECT id, title, document_type, state, changed, emergency FROM dossier
                         WHERE id IN (SELECT dossier_id FROM draft_file
                                       WHERE to_tsvector('simple', bare) @@ plainto_tsquery('simple', ?))
                         ORDER BY changed DESC LIMIT ?""")
                .params(bare, MOST_FOUND)
                .query(Dossiers.Listed.class)
                .list();
    }

    /// @throws NoSuchDossier if the person's agency has no such dossier, or it no such version before it
    @Transactional(readOnly = true)
    public Compared compare(Person person, UUID id, int version) {
        dossiers.readable(person);
        String title = sql.sql("SELECT title FROM dossier WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchDossier(id));
        return new Compared(
                id, title, version - 1, version, Changes.between(words(id, version - 1), words(id, version)));
    }

    private String words(UUID id, int version) {
        return sql.sql("SELECT words FROM draft_file WHERE dossier_id = ? AND version = ?")
                .params(id, version)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchDossier(id));
    }

    /// The words without marks, as both the store and the questions have them.
    static String bare(String words) {
        String cut = words.length() > MOST_BARE ? words.substring(0, MOST_BARE) : words;
        return Folding.unmarked(Folding.line(cut));
    }
}
