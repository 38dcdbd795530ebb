package tincay.check;

/// One question asked of a draft. Pure: same draft in, same outcome out; no clock, network, locale or order dependence.
public interface Check {
    RuleId rule();

    Outcome examine(Draft draft);
}
