package tincay.check.grounding;

/// One measure of how a statement stands to its evidence; the model weighs each.
public enum Trait {
    COVERED(Of.EVIDENCE),
    CONTENT_COVERED(Of.EVIDENCE),
    CONTENT_COVERED_PLAIN(Of.EVIDENCE),
    CONTENT_IN_QUESTION(Of.QUESTION),
    CONTENT_IN_EITHER(Of.QUESTION),
    ABSENT_WORDS(Of.EVIDENCE),
    ABSENT_FROM_QUESTION(Of.QUESTION),
    ABSENT_FROM_QUESTION_COUNT(Of.QUESTION),
    NEW_WORDS(Of.EVIDENCE),
    NEW_SHARE(Of.EVIDENCE),
    NEW_WEIGHT(Of.EVIDENCE),
    NEW_RAREST(Of.EVIDENCE),
    NEW_COMMON(Of.EVIDENCE),
    NEW_RARE(Of.EVIDENCE),
    PAIRS(Of.EVIDENCE),
    PAIRS_IN_QUESTION(Of.QUESTION),
    PAIRS_NEW(Of.EVIDENCE),
    PAIRS_NEW_COUNT(Of.EVIDENCE),
    TRIPLES(Of.EVIDENCE),
    TRIPLES_IN_QUESTION(Of.QUESTION),
    TRIPLES_NEW(Of.EVIDENCE),
    TRIPLES_NEW_COUNT(Of.EVIDENCE),
    FOURS(Of.EVIDENCE),
    FOURS_IN_QUESTION(Of.QUESTION),
    FOURS_NEW(Of.EVIDENCE),
    FOURS_NEW_COUNT(Of.EVIDENCE),
    LETTERS(Of.EVIDENCE),
    LONGEST_RUN(Of.LENGTH),
    LONGEST_RUN_SHARE(Of.EVIDENCE),
    LONGEST_RUN_OF_QUESTION(Of.QUESTION),
    IN_ORDER(Of.EVIDENCE),
    IN_ORDER_OF_QUESTION(Of.QUESTION),
    SENTENCE_LEAST(Of.EVIDENCE),
    SENTENCE_MOST(Of.EVIDENCE),
    SENTENCE_MEAN(Of.EVIDENCE),
    SENTENCE_FIRST(Of.EVIDENCE),
    SENTENCE_LAST(Of.EVIDENCE),
    SENTENCE_FALL(Of.EVIDENCE),
    WINDOW_LEAST(Of.EVIDENCE),
    WINDOW_MOST(Of.EVIDENCE),
    WINDOW_MEAN(Of.EVIDENCE),
    SENTENCES(Of.LENGTH),
    LENGTH(Of.LENGTH),
    QUESTION_LENGTH(Of.QUESTION),
    EVIDENCE_LENGTH(Of.LENGTH),
    LENGTH_TO_QUESTION(Of.QUESTION),
    CUT_OFF(Of.STYLE),
    STARTS_SMALL(Of.STYLE),
    NUMBERS(Of.EVIDENCE),
    NUMBERS_ABSENT(Of.EVIDENCE),
    NUMBERS_FROM_QUESTION(Of.QUESTION),
    NUMBERS_NEW(Of.EVIDENCE),
    NUMBERS_FOUND(Of.EVIDENCE),
    QUESTION_NUMBERS_ABSENT(Of.QUESTION),
    ANY_NEW_NUMBER(Of.EVIDENCE),
    NAMES(Of.EVIDENCE),
    NAMES_ABSENT(Of.EVIDENCE),
    NAMES_NEW(Of.EVIDENCE),
    NAMES_FROM_QUESTION(Of.QUESTION),
    ANY_NEW_NAME(Of.EVIDENCE),
    NEGATIONS(Of.EVIDENCE),
    EVIDENCE_NEGATIONS(Of.EVIDENCE),
    NEGATES_ALONE(Of.EVIDENCE),
    OPPOSITES(Of.EVIDENCE),
    SAYS_NO(Of.STYLE),
    SAYS_YES(Of.STYLE),
    SAYS_FALSE(Of.STYLE),
    IS_NOT(Of.STYLE),
    IN_FACT(Of.STYLE),
    REALLY(Of.STYLE),
    MOREOVER(Of.STYLE),
    NOT_SAID(Of.STYLE),
    PREMISE_COVERED(Of.QUESTION),
    PREMISE_ABSENT(Of.QUESTION),
    PREMISE_REPEATED(Of.QUESTION),
    PREMISE_REPEATED_COUNT(Of.QUESTION),
    QUESTION_WITHOUT_MARKS(Of.QUESTION),
    ASKS_WHETHER(Of.QUESTION),
    ASKS_WHY(Of.QUESTION),
    ASKS_HOW(Of.QUESTION),
    ASKS_WHO(Of.QUESTION),
    ASKS_WHEN(Of.QUESTION),
    ASKS_HOW_MANY(Of.QUESTION),
    ASKS_WHERE(Of.QUESTION),
    ASKS_WHAT(Of.QUESTION),
    ASKS_IF(Of.QUESTION),
    ASKS_ALTHOUGH(Of.QUESTION),
    ASKS_TRUE_OR_FALSE(Of.QUESTION);

    /// What a trait is measured on.
    enum Of {
        EVIDENCE,
        QUESTION,
        LENGTH,
        STYLE
    }

    private final Of of;

    Trait(Of of) {
        this.of = of;
    }

    /// Whether it says something of a sentence in a draft: no question was asked there, and neither its length nor
    /// its way of speaking makes it less true.
    public boolean ofStatement() {
        return of == Of.EVIDENCE;
    }

    /// Its place in an array of all traits.
    @SuppressWarnings("EnumOrdinal")
    public int index() {
        return ordinal();
    }

    /// The name under which weights and contributions are printed.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
