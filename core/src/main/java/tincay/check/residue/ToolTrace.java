package tincay.check.residue;

import java.util.ArrayList;
import java.util.List;
import tincay.check.Check;
import tincay.check.Draft;
import tincay.check.Outcome;
import tincay.check.RuleId;
import tincay.text.Span;

/// What tools leave where their output was pasted: `utm_source=chatgpt.com`, `oaicite`, `【12†source】`, `turn0search0`.
public record ToolTrace() implements Check {
    private static final RuleId RULE = new RuleId("residue.tool-trace");
    private static final Anchored MARKS = Anchored.of(
            "【[<(:\uE200\uE201\uE202",
            "【\\d{1,4}(?:[:†][^】\\n]{0,80})?】"
                    + "|\\[cite(?:_start|_end|: ?[\\d, ]{1,40})]"
                    + "|\\[(?:oaicite|attached_file|web|INST|/INST)(?::\\d+)?]"
                    + "|<\\|(?:im_start|im_end|endoftext|assistant|user|system)[^|\\n]{0,20}\\|>|</?think>|<grok:[^>\\n]{1,80}>"
                    + "|:?contentReference\\[[^\\]\\n]{0,40}](?:\\{[^}\\n]{0,40}})?"
                    + "|[\uE200-\uE202](?:[^\\n\uE200-\uE202]{0,80}[\uE200-\uE202])*");
    /// Words that no office document has, each with the pattern of the whole trace.
    private static final List<Literal> LITERALS = List.of(
            new Literal(
                    "utm_source=",
                    "utm_source=(?:chatgpt(?:\\.com)?|openai(?:\\.com)?|perplexity(?:\\.ai)?|copilot(?:\\.microsoft\\.com)?|gemini|claude(?:\\.ai)?)"),
            new Literal("oaicite", "oaicite(?::\\d+)?"),
            new Literal("contentReference", "contentReference"),
            new Literal("turn", "(?:cite)?turn\\d+(?:search|view|news|image|file|fetch|academia|reddit)\\d+"),
            new Literal("sandbox:/mnt", "sandbox:/mnt/data/?[\\w./-]{0,120}"),
            new Literal("chatgpt.com/", "chatgpt\\.com/(?:c|share|g)/[\\w-]+"),
            new Literal("chat.openai.com/", "chat\\.openai\\.com/(?:c|share)/[\\w-]+"),
            new Literal("claude.ai/", "claude\\.ai/(?:chat|share)/[\\w-]+"),
            new Literal("gemini.google.com/", "gemini\\.google\\.com/(?:app|share)/[\\w-]+"),
            new Literal(
                    "googleusercontent.com/",
                    "googleusercontent\\.com/(?:immersive_entry_chip|youtube_content|image_collection)[\\w/-]*"),
            new Literal("grok_render", "grok_render\\w*"));

    /// @param needle looked for first
    private record Literal(String needle, java.util.regex.Pattern pattern) {
        Literal(String needle, String pattern) {
            this(needle, java.util.regex.Pattern.compile(pattern));
        }
    }

    @Override
    public RuleId rule() {
        return RULE;
    }

    @Override
    public Outcome examine(Draft draft) {
        String text = draft.text().value();
        List<Span> spans = new ArrayList<>(MARKS.in(text));
        for (Literal literal : LITERALS) {
            var matcher = literal.pattern().matcher(text);
            for (int at = text.indexOf(literal.needle()); at >= 0; at = text.indexOf(literal.needle(), at + 1)) {
                int from = literal.needle().equals("turn") && at >= 4 && text.startsWith("cite", at - 4) ? at - 4 : at;
                if (matcher.region(from, text.length()).lookingAt()) {
                    Span span = new Span(from, matcher.end());
                    if (spans.stream().noneMatch(span::overlaps)) {
                        spans.add(span);
                    }
                }
            }
        }
        return Findings.of(RULE, draft, spans.stream().sorted().toList());
    }
}
