package tincay.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tincay.check.Answer;
import tincay.check.Coverage;
import tincay.check.Draft;
import tincay.check.Evidence;
import tincay.check.Finding;
import tincay.check.Paper;
import tincay.check.Report;
import tincay.check.Report.JudgedCitation;
import tincay.check.Report.JudgedFinding;
import tincay.check.Severity;
import tincay.law.DocumentNumber;
import tincay.law.register.LawDocument;

/// The parts of a report as markup, shared by the page on the screen and the page on paper.
record Sections(Report report, Wording wording, Lines lines) {

    Sections(Report report, Messages messages) {
        this(report, new Wording(messages), new Lines(report.draft().text()));
    }

    void head(Markup markup) {
        markup.open("header");
        markup.open("p class=\"brand\"")
                .element("strong", Product.NAME)
                .words(" · " + wording.messages().text("title"))
                .close("p");
        markup.element("h1", report.draft().name());
        markup.element("p class=\"conclusion " + tone() + "\"", wording.conclusion(report));
        markup.open("p class=\"counts\"");
        Tally tally = Tally.of(report);
        count(markup, Severity.BLOCK, tally.blocking());
        count(markup, Severity.WARN, tally.warnings());
        count(markup, Severity.NOTE, tally.notes());
        markup.close("p");
        markup.element("p class=\"when\"", wording.asOf(report.draft().asOf()));
        if (report.draft().fromOcr()) {
            markup.element("p class=\"when\"", wording.label("fromOcr"));
        }
        markup.close("header").newLine();
    }

    /// The three answers: which rules found something, which are clear, which could not check and why.
    void answers(Markup markup) {
        markup.open("section id=\"answers\"").element("h2", wording.label("coverage"));
        markup.open("table class=\"answers\"").open("tbody").newLine();
        for (Answer answer : Answer.values()) {
            List<Coverage> rules = report.coverage().stream()
                    .filter(line -> line.answer() == answer)
                    .toList();
            markup.open("tr class=\"" + Wording.name(answer) + "\"");
            markup.element("th scope=\"row\"", wording.answer(answer));
            markup.element("td class=\"number\"", wording.messages().number(rules.size()));
            markup.open("td");
            rules(markup, rules);
            markup.close("td").close("tr").newLine();
        }
        markup.close("tbody").close("table").close("section").newLine();
    }

    private void rules(Markup markup, List<Coverage> rules) {
        markup.open("ul");
        rules.stream()
                .collect(Collectors.groupingBy(
                        line -> wording.reason(line).orElse(""), java.util.TreeMap::new, Collectors.toList()))
                .forEach((reason, same) -> {
                    for (Coverage line : same) {
                        markup.open("li")
                                .words(wording.summary(line.rule()) + " ")
                                .element("code", line.rule().value())
                                .close("li");
                    }
                    if (!reason.isEmpty()) {
                        markup.element("li class=\"reason\"", reason);
                    }
                });
        if (rules.isEmpty()) {
            markup.element("li", "–");
        }
        markup.close("ul");
    }

    void facts(Markup markup) {
        Draft draft = report.draft();
        markup.open("dl class=\"facts\"");
        fact(markup, wording.label("register"), wording.register(report.register()));
        if (draft.pages().isPresent()) {
            fact(
                    markup,
                    wording.label("pages"),
                    wording.messages().number(draft.pages().getAsInt()));
        }
        for (Paper source : report.draft().sources()) {
            fact(markup, wording.label("sources"), source.name());
        }
        fact(markup, wording.label("suite"), report.suite());
        fact(
                markup,
                wording.label("policy"),
                report.policy().id() + " " + report.policy().version());
        fact(markup, wording.label("sha256"), draft.sha256());
        markup.close("dl").newLine();
    }

    void findings(Markup markup) {
        markup.element(
                "h2",
                wording.label("findings") + " ("
                        + wording.messages().number(report.findings().size()) + ")");
        if (report.findings().isEmpty()) {
            markup.element("p class=\"none\"", wording.label("none"));
        }
        int number = 1;
        for (JudgedFinding judged : report.findings()) {
            finding(markup, judged, number);
            number++;
        }
    }

    private void finding(Markup markup, JudgedFinding judged, int number) {
        Finding finding = judged.finding();
        String severity = Wording.name(judged.severity());
        markup.open("article id=\"f" + number + "\" class=\"finding " + severity + "\"");
        markup.open("h3");
        markup.element("span class=\"ref " + severity + "\"", Integer.toString(number));
        markup.words(" " + wording.summary(finding.rule())).close("h3");
        markup.open("p class=\"where\"")
                .element("span class=\"chip " + severity + "\"", wording.severity(judged.severity()))
                .words(" ")
                .open("a href=\"#m" + number + "\"")
                .words(wording.place(
                        report.draft().map().at(finding.span().start()),
                        lines.lineOf(finding.span().start())))
                .close("a")
                .words(" ")
                .element("code", finding.rule().value())
                .close("p");
        List<Evidence> beside = finding.evidence().stream()
                .filter(evidence -> !evidence.from().equals("register"))
                .toList();
        if (beside.isEmpty()) {
            markup.element("blockquote", finding.quote(report.draft().text()));
        } else {
            sideBySide(markup, finding, beside);
        }
        markup.element("p class=\"message\"", wording.message(finding));
        markup.open("dl");
        finding.evidence().stream()
                .filter(evidence -> evidence.from().equals("register"))
                .forEach(evidence -> fact(markup, wording.origin(evidence), evidence.quote()));
        finding.suggestion().ifPresent(words -> {
            markup.element("dt", wording.label("suggestion"));
            markup.open("dd").element("strong", words).close("dd");
        });
        fact(markup, wording.label("advice"), wording.advice(finding));
        fact(markup, wording.label("basis"), wording.basis(finding.rule()));
        markup.close("dl").close("article").newLine();
    }

    /// The words of the draft on the left, what they are held against on the right.
    private void sideBySide(Markup markup, Finding finding, List<Evidence> beside) {
        markup.open("div class=\"pair\"");
        quoted(markup, wording.label("draft"), finding.quote(report.draft().text()));
        markup.open("div");
        for (Evidence evidence : beside) {
            quoted(markup, wording.origin(evidence), evidence.quote());
        }
        markup.close("div").close("div");
    }

    private static void quoted(Markup markup, String origin, String words) {
        markup.open("figure")
                .element("figcaption", origin)
                .element("blockquote", words)
                .close("figure");
    }

    void citations(Markup markup) {
        markup.open("section id=\"citations\"");
        markup.element(
                "h2",
                wording.label("citations") + " ("
                        + wording.messages().number(report.citations().size()) + ")");
        if (report.citations().isEmpty()) {
            markup.element("p class=\"none\"", wording.label("none"))
                    .close("section")
                    .newLine();
            return;
        }
        markup.open("table class=\"citations\"").open("thead").open("tr");
        markup.element("th scope=\"col\"", wording.label("quote"));
        markup.element("th scope=\"col\"", wording.label("resolved"));
        markup.element("th scope=\"col\"", wording.label("verdict"));
        markup.close("tr").close("thead").open("tbody").newLine();
        int number = 1;
        for (JudgedCitation judged : report.citations()) {
            citation(markup, judged, number);
            number++;
        }
        markup.close("tbody").close("table").close("section").newLine();
    }

    private void citation(Markup markup, JudgedCitation judged, int number) {
        markup.open("tr").open("td");
        markup.element(
                "a href=\"#q" + number + "\"",
                report.draft().text().quote(judged.citation().span()));
        markup.close("td").element("td", meant(judged)).open("td");
        markup.element("span class=\"chip " + tone(judged) + "\"", wording.verdict(judged.verdict()));
        markup.close("td").close("tr").newLine();
    }

    private String meant(JudgedCitation judged) {
        if (judged.resolved().isEmpty()) {
            return judged.citation().document().map(DocumentNumber::printed).orElse("–");
        }
        LawDocument document = judged.resolved().get();
        String issued = document.issued().map(day -> ", " + wording.day(day)).orElse("");
        String title = document.title().map(words -> ": " + words).orElse("");
        return document.type() + " " + document.number().printed() + issued + title;
    }

    private String tone(JudgedCitation judged) {
        if (judged.verdict().equals("exact")) {
            return "ok";
        }
        Optional<Severity> severity = report.findings().stream()
                .filter(finding -> finding.finding().rule().fault().equals(judged.verdict()))
                .filter(finding ->
                        finding.finding().span().overlaps(judged.citation().span()))
                .map(JudgedFinding::severity)
                .findFirst();
        return Wording.name(severity.orElse(Severity.NOTE));
    }

    /// The class that colours the conclusion.
    private String tone() {
        Tally tally = Tally.of(report);
        if (tally.blocking() > 0) {
            return "block";
        }
        return report.findings().isEmpty() && tally.couldNotCheck() == 0
                ? "ok"
                : report.findings().isEmpty() ? "note" : "warn";
    }

    private void count(Markup markup, Severity severity, int count) {
        String name = Wording.name(severity);
        markup.element("span class=\"chip " + name + "\"", wording.messages().count("count." + name, count))
                .words(" ");
    }

    private static void fact(Markup markup, String name, String words) {
        markup.element("dt", name).element("dd", words);
    }

    void draft(Markup markup) {
        markup.element("h2", wording.label("draft"));
        markup.open("div class=\"paper\"");
        new MarkedDraft(report, wording).write(markup);
        markup.close("div");
    }

    void foot(Markup markup) {
        markup.open("footer")
                .element("p", wording.label("disclaimer"))
                .element("p", Product.NAME + " " + Product.VERSION)
                .close("footer");
    }
}
