package tincay.cli;

import java.util.Map;

/// What was typed cannot be done; the message is looked up by key in the user's language.
final class WrongArgument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, String> arguments;

    WrongArgument(String key, Map<String, String> arguments) {
        super(key);
        this.key = key;
        this.arguments = Map.copyOf(arguments);
    }

    String key() {
        return key;
    }

    Map<String, String> arguments() {
        return arguments;
    }
}
