package tincay.check;

import java.util.List;
import java.util.Optional;
import tincay.law.Citation;
import tincay.law.register.LawDocument;

/// Everything the suite says of one draft (phiếu kiểm chứng). Total and stable order; nothing in it depends on time or
/// machine.
///
/// @param suite version of the set of checks
/// @param register version of the legal register
/// @param policy which policy weighed the findings
/// @param draft what was checked
/// @param coverage one line per rule, all rules, sorted
/// @param citations every citation with its verdict, in order
/// @param findings sorted by place, then rule
public record Report(
        String suite,
        RegisterVersion register,
        PolicyVersion policy,
        Draft draft,
        List<Coverage> coverage,
        List<JudgedCitation> citations,
        List<JudgedFinding> findings) {

    public Report {
        coverage = List.copyOf(coverage);
        citations = List.copyOf(citations);
        findings = List.copyOf(findings);
    }

    /// Which register was asked.
    public record RegisterVersion(String version, String sha256, int documents) {}

    /// Which policy was followed.
    public record PolicyVersion(String id, String version, String sha256) {}

    /// A finding with the severity that the policy gives its rule.
    public record JudgedFinding(Finding finding, Severity severity) {}

    /// A citation, the document it was resolved to, and the verdict: `exact` or the fault's name.
    public record JudgedCitation(Citation citation, Optional<LawDocument> resolved, String verdict) {}
}
