package hiring.application.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hiring.application.Samples;
import hiring.application.application.Application;
import hiring.application.application.Channel;
import hiring.application.application.EligibilityStatus;
import hiring.application.application.Screening;
import hiring.application.application.Submission;
import hiring.application.application.Timeliness;
import hiring.application.application.WithdrawalReason;
import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Proposal;
import hiring.application.eligibility.Ruling;
import hiring.application.eligibility.Ruling.RulingCode;
import hiring.application.eligibility.Verdict;
import hiring.application.vacancy.VacancyFixture;
import hiring.events.EligibilityDecided.Outcome;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EligibilityRulesTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID CANDIDATE = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final UUID RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    private static final UUID VACANCY = VacancyFixture.published().id().value();
    private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-0000000000f2");
    private static final Duration WITHIN = Duration.ofDays(14);
    private static final Instant DECIDED = Samples.CLOSES;

    private final Application application = new Application(
            new ApplicationId(ID),
            new CandidateId(CANDIDATE),
            new VacancyId(VACANCY),
            Channel.ONLINE,
            null,
            Samples.DURING);

    @BeforeEach
    void submit() {
        List<Finding> findings = List.of(new Finding("degree", "A degree", Verdict.NOT_MET, List.of(), List.of()));
        application.submit(
                new Submission(Samples.DURING, Timeliness.BEFORE_CLOSING, "GRAD-1", "hash", "Siân", null, null, null),
                new Screening(false, false, findings, Proposal.of(findings)));
    }

    @Test
    void a_recruiter_decides_once() {
        assertThat(whyNotDecided(RECRUITER)).isEmpty();
        reject();
        assertThat(whyNotDecided(RECRUITER))
                .contains(new EligibilityDecision.AlreadyDecided(EligibilityStatus.INELIGIBLE));
    }

    @Test
    void another_recruiter_decides_what_was_contested() {
        reject();
        application.reopenEligibility("It is a 2:1", DECIDED);
        assertThat(whyNotDecided(RECRUITER)).contains(new EligibilityDecision.DecidedBefore());
        assertThat(whyNotDecided(OTHER)).isEmpty();
    }

    @Test
    void refuses_a_positive_decision_that_leaves_a_rule_open() {
        assertThat(DecideEligibility.whyNot(application, new StaffId(RECRUITER), Outcome.ELIGIBLE, List.of()))
                .containsInstanceOf(EligibilityDecision.Unfounded.class);
    }

    @Test
    void an_absence_can_be_excused_and_settles_no_other_rule() {
        List<Finding> findings = List.of(
                new Finding("degree", "A degree", Verdict.NOT_MET, List.of(), List.of()),
                new Finding(Finding.BARRED, "Not barred", Verdict.NEEDS_DECISION, List.of(), List.of()));

        assertThat(Ruling.faults(
                        true,
                        findings,
                        List.of(
                                new Ruling("degree", RulingCode.EQUIVALENT_ACCEPTED, null),
                                new Ruling(Finding.BARRED, RulingCode.ABSENCE_EXCUSED, null))))
                .isEmpty();
        assertThat(Ruling.faults(false, findings, List.of(new Ruling(Finding.BARRED, RulingCode.AS_FOUND, null))))
                .isEmpty();
        assertThat(Ruling.faults(
                        true,
                        findings,
                        List.of(
                                new Ruling("degree", RulingCode.ABSENCE_EXCUSED, null),
                                new Ruling(Finding.BARRED, RulingCode.CERTIFICATE_SEEN, null))))
                .extracting(Ruling.Fault::index, Ruling.Fault::code)
                .containsExactly(tuple(0, "not-for-rule"), tuple(1, "not-for-rule"));
    }

    @Test
    void refuses_to_decide_or_contest_what_was_withdrawn() {
        reject();
        application.withdraw(WithdrawalReason.OTHER, null, DECIDED);
        assertThat(whyNotDecided(OTHER)).contains(new EligibilityDecision.Withdrawn());
        assertThat(whyNotContested(DECIDED)).contains(new ContestOutcome.Withdrawn());
    }

    @Test
    void a_negative_decision_is_contested_before_the_time_has_passed() {
        assertThat(whyNotContested(DECIDED)).contains(new ContestOutcome.NothingToContest());
        reject();
        Instant late = DECIDED.plus(WITHIN);
        assertThat(whyNotContested(late.minusNanos(1))).isEmpty();
        assertThat(whyNotContested(late)).contains(new ContestOutcome.TooLate(late));
    }

    @Test
    void a_decision_is_contested_once() {
        reject();
        application.reopenEligibility("It is a 2:1", DECIDED);
        assertThat(whyNotContested(DECIDED)).contains(new ContestOutcome.AlreadyContested(DECIDED));
    }

    private void reject() {
        application.decideEligibility(Outcome.INELIGIBLE, new StaffId(RECRUITER), "2:2", List.of(), DECIDED);
    }

    private Optional<EligibilityDecision> whyNotDecided(UUID recruiter) {
        return DecideEligibility.whyNot(application, new StaffId(recruiter), Outcome.INELIGIBLE, List.of());
    }

    private Optional<ContestOutcome> whyNotContested(Instant now) {
        return ContestEligibility.whyNot(application, WITHIN, now);
    }
}
