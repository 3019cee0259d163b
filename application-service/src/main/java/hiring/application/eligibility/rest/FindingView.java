package hiring.application.eligibility.rest;

import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Verdict;
import hiring.application.qualification.Award;
import hiring.events.SubjectGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one rule of a vacancy for an applicant, with the qualifications that lead to it.
 *
 * @param rule code of the vacancy's rule
 * @param explanation one sentence for the person who decides
 */
public record FindingView(
        String rule,
        String wording,
        Verdict verdict,
        List<FactView> facts,
        List<Finding.Missing> missing,
        String explanation) {

    /**
     * A qualification that was checked against a rule.
     *
     * @param qualification its place in the form, from 0
     * @param level in the Regulated Qualifications Framework; absent if it cannot be derived
     * @param codedAs the groups in which the list of subjects has the subject; empty if the list does not have it
     * @param claimedAs the group that the applicant has chosen
     */
    public record FactView(
            int qualification,
            @Nullable Award award,
            @Nullable Integer level,
            @Nullable String subject,
            List<SubjectGroup> codedAs,
            @Nullable SubjectGroup claimedAs,
            @Nullable String grade,
            Verdict verdict,
            Finding.Reason reason) {

        static FactView of(Finding.Fact fact) {
            return new FactView(
                    fact.qualification(),
                    fact.award(),
                    fact.level(),
                    fact.subject(),
                    fact.codedAs(),
                    fact.claimedAs(),
                    fact.grade(),
                    fact.verdict(),
                    fact.reason());
        }
    }

    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.wording(),
                finding.verdict(),
                finding.facts().stream().map(FactView::of).toList(),
                finding.missing(),
                finding.explanation());
    }
}
