package tincay.check;

import java.util.regex.Pattern;

/// The name of a rule: `family.fault`, lower case, hyphens inside the fault.
public record RuleId(String value) implements Comparable<RuleId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z]+\\.[a-z]+(?:-[a-z]+)*");

    public RuleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("rule id must read family.fault: `" + value + "`");
        }
    }

    public String family() {
        return value.substring(0, value.indexOf('.'));
    }

    public String fault() {
        return value.substring(value.indexOf('.') + 1);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
