package tincay.cli;

import java.util.Map;

/// What the output may look like: colours only on a terminal that wants them, and its width.
record Screen(boolean colour, int columns) {
    private static final int USUAL = 88;

    /// The screen that the environment describes; `TINCAY_TERMINAL` is set by the script when output is a terminal.
    static Screen of(Map<String, String> environment, boolean toFile) {
        boolean terminal =
                !toFile && environment.getOrDefault("TINCAY_TERMINAL", "").contains("out");
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Screen(terminal && wanted, columns(environment.getOrDefault("COLUMNS", "")));
    }

    private static int columns(String columns) {
        return columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL;
    }
}
