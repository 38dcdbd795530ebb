package tincay.law.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tincay.law.DocumentNumber;

/// What the register knows of one legal document.
///
/// @param number its number as officially printed
/// @param type the document type (`Nghị định`)
/// @param standing whether its own facts are held or it is only known from citations
/// @param title the official title (trích yếu), without the type
/// @param issuer the issuing body
/// @param issued the day it was issued
/// @param force when it is in force
/// @param provisions its tree of articles, clauses and points
/// @param relations what other documents did to it, and what it did to others
/// @param conflicts facts on which sources disagree, one sentence each
/// @param sources where the facts come from
public record LawDocument(
        DocumentNumber number,
        String type,
        Standing standing,
        Optional<String> title,
        Optional<String> issuer,
        Optional<LocalDate> issued,
        Force force,
        Provisions provisions,
        List<Relation> relations,
        List<String> conflicts,
        List<String> sources) {

    public LawDocument {
        relations = List.copyOf(relations);
        conflicts = List.copyOf(conflicts);
        sources = List.copyOf(sources);
    }

    /// Whether sources disagree about `fact`; such a fact is never held against a citation.
    public boolean disputes(Fact fact) {
        return conflicts.stream()
                .anyMatch(conflict -> conflict.startsWith(fact.label + ":") || conflict.startsWith(fact.column + ":"));
    }

    /// A fact that sources may disagree about.
    public enum Fact {
        ISSUED("ngày ban hành", "issued"),
        START("ngày có hiệu lực", "effective"),
        END("ngày hết hiệu lực", "expires");

        private final String label;
        private final String column;

        Fact(String label, String column) {
            this.label = label;
            this.column = column;
        }

        /// Its name at the head of a conflict's sentence.
        public String label() {
            return label;
        }

        /// Its name in a user's list.
        public String column() {
            return column;
        }
    }

    /// How well a document is known.
    public enum Standing {
        /// Its own facts are held.
        REGISTERED,
        /// Two independent sources or more cite it; its facts are not held.
        CITED
    }
}
