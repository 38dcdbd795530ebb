package tincay.report;

import tincay.check.Answer;
import tincay.check.Report;
import tincay.check.Severity;

/// How many findings of each severity and how many rules of each answer.
record Tally(int blocking, int warnings, int notes, int found, int clear, int couldNotCheck) {

    static Tally of(Report report) {
        return new Tally(
                findings(report, Severity.BLOCK),
                findings(report, Severity.WARN),
                findings(report, Severity.NOTE),
                rules(report, Answer.FOUND),
                rules(report, Answer.CLEAR),
                rules(report, Answer.COULD_NOT_CHECK));
    }

    private static int findings(Report report, Severity severity) {
        return (int) report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static int rules(Report report, Answer answer) {
        return (int) report.coverage().stream()
                .filter(line -> line.answer() == answer)
                .count();
    }
}
