package hiring.application.eligibility;

import hiring.application.eligibility.Finding.Fact;
import hiring.application.eligibility.Finding.Missing;
import hiring.application.eligibility.Finding.Reason;
import hiring.application.qualification.Award;
import hiring.application.qualification.GradeScale;
import hiring.application.qualification.Qualification;
import hiring.events.EligibilityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Holds an applicant's qualifications against a vacancy's rules. It asks where it would have to guess: a higher award
 * in the subject does not silently stand for the one that is asked for, and grades are compared on their own scale
 * only.
 */
public final class EligibilityCheck {

    private static final int GCSE_LEVEL = 2;

    private EligibilityCheck() {}

    /** What each rule says, in the rules' order. */
    public static List<Finding> check(List<EligibilityRule> rules, List<Qualification> qualifications) {
        return rules.stream().map(rule -> check(rule, qualifications)).toList();
    }

    /** Whether the rules alone find the applicant eligible. */
    public static boolean allMet(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.verdict() == Verdict.MET);
    }

    private static Finding check(EligibilityRule rule, List<Qualification> qualifications) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < qualifications.size(); i++) {
            Qualification qualification = qualifications.get(i);
            int index = i;
            Optional<Judgement> judgement = switch (rule.effect()) {
                case REQUIRED -> judgeRequired(rule, qualification);
                case EXCLUDED -> judgeExcluded(rule, qualification);
            };
            judgement.ifPresent(found -> facts.add(factOf(index, qualification, found)));
        }
        Verdict verdict = switch (rule.effect()) {
            case REQUIRED -> bestOf(facts);
            case EXCLUDED -> worstOf(facts);
        };
        return new Finding(rule.code(), rule.wording(), verdict, facts, missing(rule, verdict, facts));
    }

    /** What would have to be known or shown for the rule to be met; nothing where it is. */
    private static List<Missing> missing(EligibilityRule rule, Verdict verdict, List<Fact> facts) {
        if (verdict == Verdict.MET) {
            return List.of();
        }
        // An excluded applicant lacks nothing
        if (verdict == Verdict.NOT_MET) {
            return rule.effect() == EligibilityRule.Effect.EXCLUDED ? List.of() : List.of(Missing.QUALIFICATION);
        }
        return facts.stream()
                .filter(fact -> fact.verdict() == Verdict.NEEDS_DECISION)
                .flatMap(fact -> fact.reason().missing().stream())
                .distinct()
                .toList();
    }

    private record Judgement(Verdict verdict, Reason reason) {}

    /** Empty for a qualification that has nothing to do with the rule. */
    private static Optional<Judgement> judgeRequired(EligibilityRule rule, Qualification qualification) {
        Subject subject = Subject.of(rule, qualification);
        if (subject == Subject.ANOTHER) {
            return Optional.empty();
        }
        Judgement asIfAchieved = judgeLevelAndGrade(rule, qualification);
        if (asIfAchieved.verdict() == Verdict.NOT_MET) {
            return Optional.of(asIfAchieved);
        }
        Optional<Reason> unclear = subject.unclear();
        if (unclear.isPresent()) {
            return Optional.of(new Judgement(Verdict.NEEDS_DECISION, unclear.get()));
        }
        if (qualification.status() != Qualification.Status.ACHIEVED) {
            return Optional.of(new Judgement(Verdict.NEEDS_DECISION, Reason.NOT_ACHIEVED));
        }
        return Optional.of(asIfAchieved);
    }

    private static Judgement judgeLevelAndGrade(EligibilityRule rule, Qualification qualification) {
        if (qualification.failed()) {
            return new Judgement(Verdict.NOT_MET, Reason.GRADE_TOO_LOW);
        }
        OptionalInt level = qualification.rqfLevel();
        if (level.isEmpty()) {
            return new Judgement(
                    Verdict.NEEDS_DECISION,
                    qualification.award() != null && qualification.award().hasLevelByGrade()
                            ? Reason.GRADE_NOT_CLEAR
                            : Reason.LEVEL_NOT_CLEAR);
        }
        if (level.getAsInt() < rule.level()) {
            // Applicants can take a level from abroad for a lower one as well as for a higher one
            return qualification.award() == Award.OVERSEAS
                    ? new Judgement(Verdict.NEEDS_DECISION, Reason.LEVEL_NOT_CLEAR)
                    : new Judgement(Verdict.NOT_MET, Reason.LEVEL_TOO_LOW);
        }
        String minimum = rule.minimumGrade();
        if (minimum == null) {
            return needsAPersonsWord(qualification)
                    ? new Judgement(Verdict.NEEDS_DECISION, Reason.LEVEL_NOT_CLEAR)
                    : new Judgement(Verdict.MET, Reason.AS_REQUIRED);
        }
        return judgeGrade(rule, minimum, qualification, level.getAsInt());
    }

    private static Judgement judgeGrade(EligibilityRule rule, String minimum, Qualification qualification, int level) {
        if (standsForTheGradedAward(rule, qualification, level)) {
            return new Judgement(Verdict.MET, Reason.ACCEPTED_AS_EQUIVALENT);
        }
        GradeScale scale = qualification.scale();
        if (!scale.isMeantBy(minimum, rule.level())) {
            return new Judgement(Verdict.NEEDS_DECISION, Reason.OTHER_SCALE);
        }
        return switch (scale.compare(qualification.grade(), minimum)) {
            case ENOUGH -> new Judgement(Verdict.MET, Reason.AS_REQUIRED);
            case TOO_LOW -> new Judgement(Verdict.NOT_MET, Reason.GRADE_TOO_LOW);
            case NOT_KNOWN -> new Judgement(Verdict.NEEDS_DECISION, Reason.GRADE_NOT_CLEAR);
        };
    }

    private static boolean needsAPersonsWord(Qualification qualification) {
        return qualification.award() != null && qualification.award().needsAPersonsWord();
    }

    // Unless the rule says otherwise, a Functional Skills award at level 2 and a CSE of grade 1 count as a GCSE at C or
    // 4, and nothing higher silently does
    private static boolean standsForTheGradedAward(EligibilityRule rule, Qualification qualification, int level) {
        Award award = qualification.award();
        List<EligibilityRule.Equivalent> accepted = rule.accepts();
        if (award == null) {
            return false;
        }
        if (accepted == null) {
            return level == rule.level()
                    && level == GCSE_LEVEL
                    && (award == Award.FUNCTIONAL_SKILLS || award == Award.CSE);
        }
        return level >= rule.level()
                && accepted.stream().anyMatch(equivalent -> equivalent.name().equals(award.name()));
    }

    /** Empty for a qualification that has nothing to do with the rule. */
    private static Optional<Judgement> judgeExcluded(EligibilityRule rule, Qualification qualification) {
        OptionalInt level = qualification.rqfLevel();
        boolean tooLow = level.isPresent() && level.getAsInt() < rule.level();
        if (qualification.failed() || (tooLow && qualification.award() != Award.OVERSEAS)) {
            return Optional.empty();
        }
        Subject subject = Subject.of(rule, qualification);
        if (subject == Subject.ANOTHER) {
            return Optional.empty();
        }
        Optional<Reason> unclear = subject.unclear();
        if (unclear.isPresent()) {
            return Optional.of(new Judgement(Verdict.NEEDS_DECISION, unclear.get()));
        }
        if (level.isEmpty() || needsAPersonsWord(qualification)) {
            return Optional.of(new Judgement(Verdict.NEEDS_DECISION, Reason.LEVEL_NOT_CLEAR));
        }
        return Optional.of(
                qualification.status() == Qualification.Status.ACHIEVED
                        ? new Judgement(Verdict.NOT_MET, Reason.EXCLUDED)
                        : new Judgement(Verdict.NEEDS_DECISION, Reason.NOT_ACHIEVED));
    }

    private static Verdict bestOf(List<Fact> facts) {
        if (facts.stream().anyMatch(fact -> fact.verdict() == Verdict.MET)) {
            return Verdict.MET;
        }
        return facts.stream().anyMatch(fact -> fact.verdict() == Verdict.NEEDS_DECISION)
                ? Verdict.NEEDS_DECISION
                : Verdict.NOT_MET;
    }

    private static Verdict worstOf(List<Fact> facts) {
        if (facts.stream().anyMatch(fact -> fact.verdict() == Verdict.NOT_MET)) {
            return Verdict.NOT_MET;
        }
        return facts.stream().anyMatch(fact -> fact.verdict() == Verdict.NEEDS_DECISION)
                ? Verdict.NEEDS_DECISION
                : Verdict.MET;
    }

    private static Fact factOf(int index, Qualification qualification, Judgement judgement) {
        OptionalInt level = qualification.rqfLevel();
        return new Fact(
                index,
                qualification.award(),
                level.isPresent() ? level.getAsInt() : null,
                qualification.subject(),
                qualification.subjectCoding().groups().stream().sorted().toList(),
                qualification.subjectGroup(),
                qualification.grade(),
                judgement.verdict(),
                judgement.reason());
    }
}
