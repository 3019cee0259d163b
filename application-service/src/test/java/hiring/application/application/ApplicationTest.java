package hiring.application.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.application.Samples;
import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Proposal;
import hiring.application.eligibility.Verdict;
import hiring.application.form.ApplicationForm;
import hiring.application.vacancy.VacancyFixture;
import hiring.events.ApplicationDiscarded;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationWithdrawn;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityDecided.DecidedBy;
import hiring.events.EligibilityDecided.Outcome;
import hiring.events.EligibilityReopened;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicationTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID CANDIDATE = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final UUID RECRUITER = UUID.fromString("00000000-0000-0000-0000-0000000000f1");
    private static final UUID VACANCY = VacancyFixture.published().id().value();
    private static final Instant NOW = Samples.DURING.plusSeconds(60);

    private final Application application = new Application(
            new ApplicationId(ID),
            new CandidateId(CANDIDATE),
            new VacancyId(VACANCY),
            Channel.ONLINE,
            null,
            Samples.DURING);

    @Test
    void begins_as_a_draft_that_can_be_discarded() {
        assertThat(application.started()).isEqualTo(new ApplicationStarted(ID, VACANCY, CANDIDATE, Samples.DURING));
        assertThat(application.status()).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(application.eligibility().status()).isNull();
        assertThat(application.submission()).isNull();
        assertThat(application.discard(NOW)).isEqualTo(new ApplicationDiscarded(ID, VACANCY, CANDIDATE, NOW));
    }

    @Test
    void returns_both_events_of_a_submission_that_the_rules_find_eligible() {
        assertThat(application.submit(submission(), screening(Verdict.MET)))
                .containsExactly(
                        new ApplicationSubmitted(ID, VACANCY, CANDIDATE, false, List.of(), NOW),
                        new EligibilityDecided(ID, VACANCY, CANDIDATE, Outcome.ELIGIBLE, DecidedBy.RULES, NOW));
        assertThat(application.status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(application.eligibility().status()).isEqualTo(EligibilityStatus.ELIGIBLE);
        assertThat(application.eligibility().decidedBy()).isEqualTo(DecidedBy.RULES);
    }

    @Test
    void leaves_a_submission_that_fails_a_rule_to_a_recruiter() {
        assertThat(application.submit(submission(), screening(Verdict.NOT_MET)))
                .containsExactly(new ApplicationSubmitted(ID, VACANCY, CANDIDATE, false, List.of(), NOW));
        assertThat(application.eligibility().status()).isEqualTo(EligibilityStatus.UNDECIDED);

        assertThat(application.decideEligibility(Outcome.INELIGIBLE, new StaffId(RECRUITER), "2:2", List.of(), NOW))
                .isEqualTo(new EligibilityDecided(ID, VACANCY, CANDIDATE, Outcome.INELIGIBLE, DecidedBy.PERSON, NOW));
        assertThat(application.eligibility().decider()).isEqualTo(RECRUITER);
        assertThatThrownBy(() ->
                        application.decideEligibility(Outcome.ELIGIBLE, new StaffId(RECRUITER), "Oh", List.of(), NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keeps_a_contested_decision_and_opens_the_eligibility_again() {
        application.submit(submission(), screening(Verdict.NOT_MET));
        application.decideEligibility(Outcome.INELIGIBLE, new StaffId(RECRUITER), "2:2", List.of(), NOW);
        Instant later = NOW.plusSeconds(60);

        assertThat(application.reopenEligibility("It is a 2:1", later))
                .isEqualTo(new EligibilityReopened(ID, VACANCY, CANDIDATE, later));

        assertThat(application.eligibility())
                .isEqualTo(new Eligibility(
                        EligibilityStatus.UNDECIDED,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(new PastDecision(EligibilityStatus.INELIGIBLE, NOW, RECRUITER, "2:2", List.of())),
                        later,
                        "It is a 2:1"));
        assertThat(application.eligibility().wasDecidedBy(new StaffId(RECRUITER)))
                .isTrue();
    }

    @Test
    void does_not_reopen_a_positive_decision() {
        application.submit(submission(), screening(Verdict.MET));
        assertThatThrownBy(() -> application.reopenEligibility("Why?", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void is_not_changed_after_its_withdrawal() {
        application.submit(submission(), screening(Verdict.NEEDS_DECISION));
        assertThat(application.withdraw(WithdrawalReason.OTHER, null, NOW))
                .isEqualTo(new ApplicationWithdrawn(ID, VACANCY, CANDIDATE, NOW));
        assertThat(application.withdrawal()).isEqualTo(new Withdrawal(NOW, WithdrawalReason.OTHER, null));

        assertThatThrownBy(() -> application.submit(submission(), screening(Verdict.MET)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        application.decideEligibility(Outcome.ELIGIBLE, new StaffId(RECRUITER), "Late", List.of(), NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> application.write(ApplicationForm.empty())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> application.discard(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_status_can_be_reached_from_draft() {
        var reachable = EnumSet.of(ApplicationStatus.DRAFT);
        while (reachable.addAll(
                reachable.stream().flatMap(status -> status.next().stream()).toList())) {
            // Each pass adds what one more step reaches
        }
        assertThat(reachable).containsExactlyInAnyOrder(ApplicationStatus.values());
    }

    @Test
    void every_eligibility_can_be_reached_from_undecided() {
        var reachable = EnumSet.of(EligibilityStatus.UNDECIDED);
        while (reachable.addAll(
                reachable.stream().flatMap(status -> status.next().stream()).toList())) {
            // Each pass adds what one more step reaches
        }
        assertThat(reachable).containsExactlyInAnyOrder(EligibilityStatus.values());
    }

    private static Submission submission() {
        return new Submission(
                NOW, Timeliness.BEFORE_CLOSING, "GRAD-1", "hash", "Siân O'Neill", "sian@example.org", null, 1);
    }

    private static Screening screening(Verdict verdict) {
        List<Finding> findings = List.of(new Finding("degree", "A degree", verdict, List.of(), List.of()));
        return new Screening(false, false, findings, Proposal.of(findings));
    }
}
