package tincay.report;

import tincay.check.Severity;

/// Terminal colours, or none: the report reads the same without them.
enum Paint {
    COLOUR,
    PLAIN;

    String strong(String words) {
        return wrap("1", words);
    }

    String dim(String words) {
        return wrap("2", words);
    }

    String good(String words) {
        return wrap("32", words);
    }

    String severity(Severity severity, String words) {
        return switch (severity) {
            case BLOCK -> wrap("1;31", words);
            case WARN -> wrap("1;33", words);
            case NOTE -> wrap("1;36", words);
        };
    }

    private String wrap(String code, String words) {
        return switch (this) {
            case COLOUR -> words.isEmpty() ? words : "\u001B[" + code + "m" + words + "\u001B[0m";
            case PLAIN -> words;
        };
    }
}
