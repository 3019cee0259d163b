package hiring.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.Samples;
import hiring.application.application.Application;
import hiring.application.application.Channel;
import hiring.application.application.Screening;
import hiring.application.application.Submission;
import hiring.application.application.Timeliness;
import hiring.application.application.WithdrawalReason;
import hiring.application.eligibility.Proposal;
import hiring.application.vacancy.VacancyFixture;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawApplicationTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID CANDIDATE = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final UUID VACANCY = VacancyFixture.published().id().value();

    private final Application application = new Application(
            new ApplicationId(ID),
            new CandidateId(CANDIDATE),
            new VacancyId(VACANCY),
            Channel.ONLINE,
            null,
            Samples.DURING);

    @Test
    void refuses_to_withdraw_a_draft() {
        assertThat(WithdrawApplication.whyNot(application, false)).contains(new WithdrawalOutcome.NotSubmitted());
    }

    @Test
    void withdraws_what_was_submitted_once() {
        submit();
        assertThat(WithdrawApplication.whyNot(application, false)).isEmpty();
        application.withdraw(WithdrawalReason.OTHER, null, Samples.CLOSES);
        assertThat(WithdrawApplication.whyNot(application, false))
                .contains(new WithdrawalOutcome.AlreadyWithdrawn(Samples.CLOSES));
    }

    @Test
    void refuses_a_candidate_who_has_accepted_the_offer() {
        submit();
        assertThat(WithdrawApplication.whyNot(application, true)).contains(new WithdrawalOutcome.OfferAccepted());
    }

    private void submit() {
        application.submit(
                new Submission(Samples.DURING, Timeliness.BEFORE_CLOSING, "GRAD-1", "hash", "Siân", null, null, null),
                new Screening(false, false, List.of(), Proposal.ELIGIBLE));
    }
}
