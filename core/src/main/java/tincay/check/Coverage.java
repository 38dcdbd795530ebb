package tincay.check;

import java.util.Optional;

/// One rule's answer for one draft, with the key of the reason where it could not check everything.
public record Coverage(RuleId rule, Answer answer, Optional<String> reason) {}
