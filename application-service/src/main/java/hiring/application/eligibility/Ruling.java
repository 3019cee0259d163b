package hiring.application.eligibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person has decided about one rule that the facts alone did not settle, with a coded reason.
 *
 * @param rule code of the vacancy's rule
 * @param note what was seen
 */
public record Ruling(String rule, RulingCode code, @Nullable String note) {

    /** Why a rule is met after all, or is not. */
    public enum RulingCode {
        /** Another award that is worth as much. */
        EQUIVALENT_ACCEPTED(true),
        /** A statement of comparability (UK ENIC) for an award from elsewhere. */
        COMPARABILITY_SHOWN(true),
        /** The subject counts as one that the rule means, or does not count as one that it excludes. */
        SUBJECT_COUNTS_FOR(true),
        /** A certificate shows the level or the grade. */
        CERTIFICATE_SEEN(true),
        /** A prediction is enough until the start. */
        PREDICTION_ACCEPTED(true),
        /** Prior learning was assessed, and the funding rules allow the apprenticeship. */
        PRIOR_LEARNING_ASSESSED(true),
        /** The applicant gave another answer than the form has, and the recruiter has reason to believe it. */
        ANSWER_CORRECTED(true),
        /** The candidate had a good reason not to come to the session. */
        ABSENCE_EXCUSED(true),
        /** The facts are as the rules found them. */
        AS_FOUND(false),
        NOT_EQUIVALENT(false),
        SUBJECT_COUNTS_AGAINST(false),
        NOT_SHOWN(false);

        private final boolean met;

        RulingCode(boolean met) {
            this.met = met;
        }

        /** Whether the rule is met for this reason. */
        public boolean met() {
            return met;
        }

        // A bar is not about qualifications
        private boolean fits(String rule) {
            boolean aboutBar = rule.equals(Finding.BARRED);
            return switch (this) {
                case ABSENCE_EXCUSED -> aboutBar;
                case AS_FOUND -> true;
                case EQUIVALENT_ACCEPTED,
                        COMPARABILITY_SHOWN,
                        SUBJECT_COUNTS_FOR,
                        CERTIFICATE_SEEN,
                        PREDICTION_ACCEPTED,
                        PRIOR_LEARNING_ASSESSED,
                        ANSWER_CORRECTED,
                        NOT_EQUIVALENT,
                        SUBJECT_COUNTS_AGAINST,
                        NOT_SHOWN -> !aboutBar;
            };
        }
    }

    /**
     * One thing that is wrong with a decision.
     *
     * @param index of the ruling; absent where one is missing
     */
    public record Fault(@Nullable Integer index, String code, String message) {}

    /**
     * What stands against a decision with these rulings: each open rule must be settled, and settled as the decision
     * says.
     */
    public static List<Fault> faults(boolean eligible, List<Finding> findings, List<Ruling> rulings) {
        List<Fault> faults = new ArrayList<>();
        Set<String> settled = new HashSet<>();
        boolean anyNotMet = false;
        for (int i = 0; i < rulings.size(); i++) {
            Ruling ruling = rulings.get(i);
            Optional<Finding> finding = findings.stream()
                    .filter(found -> found.rule().equals(ruling.rule()))
                    .findFirst();
            if (finding.isEmpty()) {
                faults.add(new Fault(i, "unknown-rule", "The vacancy has no rule [%s]".formatted(ruling.rule())));
            } else if (finding.get().verdict() == Verdict.MET) {
                faults.add(new Fault(i, "rule-is-met", "The facts have settled this rule"));
            } else if (!settled.add(ruling.rule())) {
                faults.add(new Fault(i, "repeated", "There is a ruling on this rule already"));
            } else if (!ruling.code().fits(ruling.rule())) {
                faults.add(new Fault(i, "not-for-rule", "An absence can be excused, and nothing else"));
            } else if (eligible && !ruling.code().met()) {
                faults.add(new Fault(i, "contradicts-outcome", "Who does not meet a rule is not eligible"));
            }
            anyNotMet |= !ruling.code().met();
        }
        if (eligible) {
            findings.stream()
                    .filter(finding -> finding.verdict() != Verdict.MET && !settled.contains(finding.rule()))
                    .forEach(finding -> faults.add(new Fault(
                            null,
                            "ruling-missing",
                            "Say why this rule is met: %s [%s]".formatted(finding.wording(), finding.rule()))));
        } else if (!anyNotMet
                && findings.stream()
                        .noneMatch(
                                finding -> finding.verdict() == Verdict.NOT_MET && !settled.contains(finding.rule()))) {
            faults.add(new Fault(null, "ruling-missing", "Say which rule is not met, and why"));
        }
        return faults;
    }

    /** The rules that are not met, all things considered, as they were published. */
    public static List<String> notMet(List<Finding> findings, List<Ruling> rulings) {
        return findings.stream()
                .filter(finding -> rulings.stream()
                        .filter(ruling -> ruling.rule().equals(finding.rule()))
                        .findFirst()
                        .map(ruling -> !ruling.code().met())
                        .orElse(finding.verdict() == Verdict.NOT_MET))
                .map(Finding::wording)
                .toList();
    }
}
