package hiring.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.Samples;
import hiring.application.candidate.Contact;
import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Verdict;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Checklist;
import hiring.application.vacancy.Vacancy;
import hiring.application.vacancy.VacancyFixture;
import hiring.events.EligibilityDecided.Outcome;
import java.time.Instant;
import java.time.ZoneId;
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
    private static final Instant LAST_INSTANT = Samples.CLOSES.minusNanos(1);

    private final Vacancy vacancy = VacancyFixture.published();
    private final Application application = new Application(ID, CANDIDATE, vacancy.id(), Samples.DURING);

    @Test
    void takes_a_complete_application_in_the_last_instant() {
        assertThat(application.submit(complete(), vacancy, LAST_INSTANT))
                .isInstanceOfSatisfying(
                        SubmissionOutcome.Submitted.class,
                        submitted ->
                                assertThat(submitted.receipt().submittedAt()).isBefore(Samples.CLOSES));
        assertThat(application.status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(application.eligibility()).isEqualTo(EligibilityStatus.ELIGIBLE);
    }

    @Test
    void refuses_at_the_closing_instant_and_stays_a_draft() {
        assertThat(application.submit(complete(), vacancy, Samples.CLOSES))
                .isEqualTo(new SubmissionOutcome.Closed(Samples.CLOSES.atZone(ZoneId.of("Europe/London"))));
        assertThat(application.status()).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(application.eligibility()).isNull();
    }

    @Test
    void the_grace_of_a_vacancy_is_everybodys_and_ends_at_its_instant() {
        Vacancy lenient = VacancyFixture.withGrace(10);
        Instant graceEnds = Samples.CLOSES.plusSeconds(600);
        Application inTime = new Application(ID, CANDIDATE, lenient.id(), Samples.DURING);
        Application within = new Application(ID, CANDIDATE, lenient.id(), Samples.DURING);
        Application late = new Application(ID, CANDIDATE, lenient.id(), Samples.DURING);

        inTime.submit(complete(), lenient, LAST_INSTANT);
        within.submit(complete(), lenient, graceEnds.minusNanos(1));
        late.submit(complete(), lenient, graceEnds);

        assertThat(inTime.taken()).isEqualTo(Timeliness.BEFORE_CLOSING);
        assertThat(within.taken()).isEqualTo(Timeliness.WITHIN_GRACE);
        assertThat(late.taken()).isNull();
        assertThat(late.status()).isEqualTo(ApplicationStatus.DRAFT);
        // The grace is nobody's promise: it is not what people are told
        assertThat(late.deadline(lenient)).isEqualTo(Samples.CLOSES);
    }

    @Test
    void refuses_what_is_incomplete_and_stays_a_draft() {
        var prepared = prepared(false, Verdict.MET);
        assertThat(application.submit(prepared, vacancy, Samples.DURING))
                .isEqualTo(new SubmissionOutcome.Incomplete(prepared.checklist()));
        assertThat(application.status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void answers_a_repeat_with_the_first_receipt_even_after_closing() {
        application.submit(complete(), vacancy, LAST_INSTANT);
        Receipt first = application.receipt();
        assertThat(application.submit(prepared(false, Verdict.NOT_MET), vacancy, Samples.CLOSES.plusSeconds(9)))
                .isEqualTo(new SubmissionOutcome.AlreadySubmitted(first));
    }

    @Test
    void refuses_once_the_vacancy_is_sealed_whatever_the_clock_says() {
        vacancy.seal(0, Samples.CLOSES);
        assertThat(application.submit(complete(), vacancy, Samples.DURING))
                .isInstanceOf(SubmissionOutcome.Closed.class);
    }

    @Test
    void rules_never_reject_and_a_person_decides_once() {
        application.submit(prepared(true, Verdict.NOT_MET), vacancy, Samples.DURING);
        assertThat(application.eligibility()).isEqualTo(EligibilityStatus.UNDECIDED);
        assertThat(application.decideEligibility(Outcome.INELIGIBLE, RECRUITER, "2:2", List.of(), Samples.CLOSES))
                .isEqualTo(new EligibilityDecision.Decided(Outcome.INELIGIBLE));
        assertThat(application.decideEligibility(Outcome.ELIGIBLE, RECRUITER, "Oh", List.of(), Samples.CLOSES))
                .isEqualTo(new EligibilityDecision.AlreadyDecided(EligibilityStatus.INELIGIBLE));
    }

    @Test
    void a_withdrawn_application_is_neither_submitted_nor_decided_any_more() {
        application.submit(prepared(true, Verdict.NEEDS_DECISION), vacancy, Samples.DURING);
        application.withdraw(false, WithdrawalReason.OTHER, null, Samples.CLOSES);
        assertThat(application.submit(complete(), vacancy, Samples.DURING))
                .isEqualTo(new SubmissionOutcome.Withdrawn());
        assertThat(application.decideEligibility(Outcome.ELIGIBLE, RECRUITER, "Late", List.of(), Samples.CLOSES))
                .isEqualTo(new EligibilityDecision.Withdrawn());
        assertThat(application.write(ApplicationForm.empty())).isFalse();
    }

    @Test
    void whoever_has_accepted_the_post_does_not_withdraw() {
        application.submit(complete(), vacancy, Samples.DURING);
        assertThat(application.withdraw(true, WithdrawalReason.OTHER, null, Samples.CLOSES))
                .isEqualTo(new WithdrawalOutcome.OfferAccepted());
        assertThat(application.status()).isEqualTo(ApplicationStatus.SUBMITTED);
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

    private static PreparedSubmission complete() {
        return prepared(true, Verdict.MET);
    }

    private static PreparedSubmission prepared(boolean complete, Verdict verdict) {
        List<Checklist.Item> missing =
                complete ? List.of() : List.of(new Checklist.Item("/evidence", "criterion-missing", "Say how"));
        return new PreparedSubmission(
                new Checklist(List.of(new Checklist.Section(Checklist.Part.EVIDENCE, missing))),
                "GRAD-1",
                "{}",
                "hash",
                false,
                List.of(new Finding("degree", "A degree", verdict, List.of(), List.of())),
                new Contact("Siân O'Neill", "sian@example.org", null));
    }
}
