package hiring.application.submission;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.Samples;
import hiring.application.application.Application;
import hiring.application.application.Channel;
import hiring.application.application.Screening;
import hiring.application.application.Timeliness;
import hiring.application.application.WithdrawalReason;
import hiring.application.candidate.Contact;
import hiring.application.eligibility.Finding;
import hiring.application.eligibility.Proposal;
import hiring.application.eligibility.Verdict;
import hiring.application.form.Checklist;
import hiring.application.vacancy.Vacancy;
import hiring.application.vacancy.VacancyFixture;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionRuleTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID CANDIDATE = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final Instant LAST_INSTANT = Samples.CLOSES.minusNanos(1);

    private final Vacancy vacancy = VacancyFixture.published();
    private final Application application = new Application(
            new ApplicationId(ID), new CandidateId(CANDIDATE), vacancy.id(), Channel.ONLINE, null, Samples.DURING);

    @Test
    void takes_a_complete_application_in_the_last_instant() {
        assertThat(SubmissionRule.whyNot(application, complete(), vacancy, LAST_INSTANT))
                .isEmpty();
    }

    @Test
    void refuses_at_the_closing_instant() {
        assertThat(SubmissionRule.whyNot(application, complete(), vacancy, Samples.CLOSES))
                .contains(new SubmissionOutcome.Closed(Samples.CLOSES.atZone(ZoneId.of("Europe/London"))));
    }

    @Test
    void ends_the_grace_of_a_vacancy_at_its_instant_and_does_not_announce_it() {
        Vacancy lenient = VacancyFixture.withGrace(10);
        Instant graceEnds = Samples.CLOSES.plusSeconds(600);

        assertThat(SubmissionRule.whyNot(application, complete(), lenient, graceEnds.minusNanos(1)))
                .isEmpty();
        assertThat(SubmissionRule.whyNot(application, complete(), lenient, graceEnds))
                .contains(new SubmissionOutcome.Closed(Samples.CLOSES.atZone(ZoneId.of("Europe/London"))));

        assertThat(Timeliness.at(LAST_INSTANT, lenient, null)).contains(Timeliness.BEFORE_CLOSING);
        assertThat(Timeliness.at(graceEnds.minusNanos(1), lenient, null)).contains(Timeliness.WITHIN_GRACE);
        assertThat(Timeliness.at(graceEnds, lenient, null)).isEmpty();
        assertThat(Timeliness.at(graceEnds, lenient, graceEnds.plusNanos(1))).contains(Timeliness.BY_EXTENSION);
        assertThat(Timeliness.at(graceEnds, lenient, graceEnds)).isEmpty();
    }

    @Test
    void refuses_what_is_incomplete() {
        PreparedSubmission incomplete = prepared(false);
        assertThat(SubmissionRule.whyNot(application, incomplete, vacancy, Samples.DURING))
                .contains(new SubmissionOutcome.Incomplete(incomplete.checklist()));
    }

    @Test
    void answers_a_repeat_with_the_first_receipt_even_after_closing() {
        submit();
        Receipt first = Receipt.of(application);
        assertThat(SubmissionRule.whyNot(application, prepared(false), vacancy, Samples.CLOSES.plusSeconds(9)))
                .contains(new SubmissionOutcome.AlreadySubmitted(first));
        assertThat(first.submittedAt()).isEqualTo(LAST_INSTANT);
        assertThat(first.name()).isEqualTo("Siân O'Neill");
    }

    @Test
    void refuses_once_the_vacancy_is_sealed_whatever_the_clock_says() {
        vacancy.seal(0, Samples.CLOSES);
        assertThat(SubmissionRule.whyNot(application, complete(), vacancy, Samples.DURING))
                .containsInstanceOf(SubmissionOutcome.Closed.class);
        assertThat(Timeliness.at(Samples.DURING, vacancy, Samples.CLOSES)).isEmpty();
    }

    @Test
    void refuses_what_was_withdrawn() {
        submit();
        application.withdraw(WithdrawalReason.OTHER, null, Samples.CLOSES);
        assertThat(SubmissionRule.whyNot(application, complete(), vacancy, Samples.DURING))
                .contains(new SubmissionOutcome.Withdrawn());
    }

    @Test
    void refuses_once_the_vacancy_is_withdrawn() {
        vacancy.withdraw(Samples.DURING);
        assertThat(SubmissionRule.whyNot(application, complete(), vacancy, Samples.DURING))
                .contains(new SubmissionOutcome.VacancyWithdrawn());
    }

    private void submit() {
        PreparedSubmission whole = complete();
        application.submit(whole.at(LAST_INSTANT, Timeliness.BEFORE_CLOSING, 1), whole.screening());
    }

    private static PreparedSubmission complete() {
        return prepared(true);
    }

    private static PreparedSubmission prepared(boolean complete) {
        List<FieldError> missing =
                complete ? List.of() : List.of(new FieldError("/evidence", "criterion-missing", "Say how"));
        List<Finding> findings = List.of(new Finding("degree", "A degree", Verdict.MET, List.of(), List.of()));
        return new PreparedSubmission(
                new Checklist(List.of(new Checklist.Section(Checklist.Part.EVIDENCE, missing)), List.of()),
                "GRAD-1",
                "{}",
                "hash",
                new Screening(false, false, findings, Proposal.of(findings)),
                new Contact("Siân O'Neill", "sian@example.org", null));
    }
}
