package tincay.judge;

import tincay.check.RuleId;
import tincay.text.Span;

/// One question to the judge: does `evidence` bear out `claim`?
///
/// @param rule the rule that a “no” is a finding of
/// @param span where the claim stands in the draft
/// @param from what the evidence is: `register`, or the name of a source
/// @param cited what a person would look up: the provision, or the source's name
record Question(RuleId rule, Span span, String claim, String from, String cited, String evidence) {}
