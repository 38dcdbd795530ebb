package tincay.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tincay.report.Language;
import tincay.report.Messages;

/// What rules are called on the pages.
@Component("ruleNames")
final class RuleNames {
    private final Map<Language, Messages> words =
            Map.of(Language.VI, Messages.in(Language.VI), Language.EN, Messages.in(Language.EN));

    /// In the reader's language; the rule's own name where an older suite had a rule that ours has not.
    public String of(String rule, Locale reader) {
        Language language = Language.tagged(reader.getLanguage()).orElse(Language.VI);
        Messages messages = words.get(language);
        return messages == null
                ? rule
                : messages.find(rule + ".summary", Map.of()).orElse(rule);
    }
}
