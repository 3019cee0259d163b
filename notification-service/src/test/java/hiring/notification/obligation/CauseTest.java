package hiring.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.ApplicationWithdrawn;
import hiring.events.ApplicationsSealed;
import hiring.events.AssessorAssigned;
import hiring.events.BookingInvited;
import hiring.events.EligibilityDecided;
import hiring.events.OfferMade;
import hiring.events.OutcomeDecided;
import hiring.events.SiftInvited;
import hiring.events.StageDates;
import hiring.events.StageOutcomeDecided;
import hiring.events.TimetableChangeReason;
import hiring.events.VideoSubmitted;
import hiring.events.id.CandidateId;
import hiring.notification.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CauseTest {

    private static final UUID APPLICATION = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID VACANCY = UUID.fromString("00000000-0000-0000-0000-0000000000b1");
    private static final UUID CANDIDATE = UUID.fromString("00000000-0000-0000-0000-0000000000c1");
    private static final Instant THEN = Instant.parse("2020-12-22T09:00:00Z");
    private static final Sample SAMPLE = new Sample(VACANCY, APPLICATION, CANDIDATE, "zoe@example.org");

    @Test
    void acknowledges_a_submitted_application() {
        Cause cause = Cause.of(SAMPLE.submitted()).orElseThrow();

        assertThat(cause.kind()).isEqualTo(NoticeKind.APPLICATION_RECEIVED);
        assertThat(cause.candidateId()).isEqualTo(new CandidateId(CANDIDATE));
        assertThat(cause.key()).isEqualTo("application-received/" + APPLICATION);
    }

    @Test
    void acknowledges_a_withdrawal() {
        assertThat(kindOf(Cause.of(new ApplicationWithdrawn(APPLICATION, VACANCY, CANDIDATE, THEN))))
                .contains(NoticeKind.APPLICATION_WITHDRAWN);
    }

    @Test
    void gives_one_cause_for_each_version_of_a_timetable() {
        UUID first = obligationOf(Cause.of(timetable(1, THEN)));

        assertThat(obligationOf(Cause.of(timetable(1, THEN.plusSeconds(60))))).isEqualTo(first);
        assertThat(obligationOf(Cause.of(timetable(2, THEN)))).isNotEqualTo(first);
        // A closing that stays is not told again
        assertThat(Cause.of(timetable(1, THEN)).orElseThrow().particulars())
                .asInstanceOf(InstanceOfAssertFactories.type(Particulars.Timetable.class))
                .extracting(Particulars.Timetable::closesAt)
                .isNull();
    }

    @Test
    void gives_a_cause_for_a_stopped_application_and_for_an_extension() {
        assertThat(kindOf(Cause.of(new ApplicationStopped(APPLICATION, VACANCY, CANDIDATE, true, null, THEN))))
                .contains(NoticeKind.VACANCY_WITHDRAWN);
        Cause longer = Cause.of(new ApplicationDeadlineExtended(APPLICATION, VACANCY, CANDIDATE, THEN, THEN))
                .orElseThrow();
        assertThat(longer.kind()).isEqualTo(NoticeKind.DEADLINE_EXTENDED);
        assertThat(longer.particulars()).isEqualTo(new Particulars.ExtendedDeadline(THEN));
    }

    private static ApplicationTimetableChanged timetable(int version, Instant at) {
        return new ApplicationTimetableChanged(
                APPLICATION,
                VACANCY,
                CANDIDATE,
                version,
                TimetableChangeReason.CORRECTION,
                true,
                false,
                THEN,
                List.of(new StageDates(Sample.VIDEO, THEN, THEN.plusSeconds(3600), List.of(), null)),
                at);
    }

    @Test
    void gives_a_cause_only_for_ineligible_decisions() {
        assertThat(kindOf(Cause.of(eligibility(EligibilityDecided.Outcome.INELIGIBLE))))
                .contains(NoticeKind.NOT_ELIGIBLE);
        assertThat(Cause.of(eligibility(EligibilityDecided.Outcome.ELIGIBLE))).isEmpty();
    }

    @Test
    void gives_a_cause_for_each_stage_outcome() {
        assertThat(kindOf(Cause.of(stageOutcome(StageOutcomeDecided.Outcome.PROGRESSED))))
                .contains(NoticeKind.SHORTLISTED);
        assertThat(kindOf(Cause.of(stageOutcome(StageOutcomeDecided.Outcome.NOT_PROGRESSED))))
                .contains(NoticeKind.NOT_SHORTLISTED);
    }

    @Test
    void gives_one_cause_for_each_publication_of_a_stage() {
        UUID first = obligationOf(Cause.of(stageOutcome(StageOutcomeDecided.Outcome.PROGRESSED)));

        assertThat(obligationOf(Cause.of(published(1)))).isEqualTo(first);
        assertThat(obligationOf(Cause.of(published(3)))).isNotEqualTo(first);
        assertThat(Cause.of(published(3)).orElseThrow().key())
                .isEqualTo("shortlisted/%s/%s/3".formatted(APPLICATION, Sample.VIDEO));
        assertThat(Cause.of(published(3)).orElseThrow().scope()).isEqualTo(Sample.VIDEO);
    }

    private static StageOutcomeDecided published(int publication) {
        return new StageOutcomeDecided(
                APPLICATION,
                VACANCY,
                CANDIDATE,
                Sample.VIDEO,
                StageOutcomeDecided.Outcome.PROGRESSED,
                null,
                publication,
                THEN);
    }

    @Test
    void gives_one_cause_for_each_admission_to_a_window() {
        UUID first = obligationOf(Cause.of(invited(null)));

        assertThat(obligationOf(Cause.of(invited(1)))).isEqualTo(first);
        assertThat(obligationOf(Cause.of(invited(2)))).isNotEqualTo(first);
    }

    private static SiftInvited invited(@Nullable Integer admission) {
        return new SiftInvited(APPLICATION, VACANCY, CANDIDATE, Sample.VIDEO, THEN, THEN, 0, admission, THEN);
    }

    @Test
    void gives_a_cause_for_each_request_to_book() {
        UUID first = obligationOf(Cause.of(toBook(1)));

        assertThat(obligationOf(Cause.of(toBook(1)))).isEqualTo(first);
        assertThat(obligationOf(Cause.of(toBook(2)))).isNotEqualTo(first);
        assertThat(Cause.of(toBook(1)).orElseThrow().particulars())
                .isEqualTo(new Particulars.Booking(Sample.CENTRE, List.of(LocalDate.of(2021, 1, 25)), 3, 12, false));
    }

    private static BookingInvited toBook(int number) {
        return new BookingInvited(
                APPLICATION,
                VACANCY,
                CANDIDATE,
                Sample.CENTRE,
                List.of(LocalDate.of(2021, 1, 25)),
                3,
                12,
                number,
                number > 1,
                THEN);
    }

    @Test
    void gives_a_cause_for_each_final_outcome() {
        assertThat(Arrays.stream(OutcomeDecided.Outcome.values())
                        .map(outcome -> kindOf(
                                        Cause.of(new OutcomeDecided(APPLICATION, VACANCY, CANDIDATE, outcome, THEN)))
                                .orElseThrow()))
                .containsExactly(
                        NoticeKind.OUTCOME_SUCCESSFUL, NoticeKind.OUTCOME_RESERVE, NoticeKind.OUTCOME_UNSUCCESSFUL);
    }

    @Test
    void keeps_the_times_of_a_window() {
        Instant opens = Instant.parse("2020-12-22T00:00:00Z");
        Instant closes = Instant.parse("2021-01-05T00:00:00Z");
        Cause cause = Cause.of(new SiftInvited(APPLICATION, VACANCY, CANDIDATE, Sample.VIDEO, opens, closes, 3, THEN))
                .orElseThrow();

        assertThat(cause.particulars()).isEqualTo(new Particulars.Window(Sample.VIDEO, opens, closes, 3));
    }

    @Test
    void gives_the_same_cause_for_a_replaced_video() {
        assertThat(obligationOf(video(THEN))).isEqualTo(obligationOf(video(THEN.plusSeconds(60))));
    }

    @Test
    void gives_another_cause_for_a_second_offer() {
        UUID first = UUID.fromString("00000000-0000-0000-0000-0000000000d1");
        UUID second = UUID.fromString("00000000-0000-0000-0000-0000000000d2");

        assertThat(obligationOf(offer(first))).isEqualTo(obligationOf(offer(first)));
        assertThat(obligationOf(offer(first))).isNotEqualTo(obligationOf(offer(second)));
    }

    @Test
    void gives_another_cause_for_each_allocation() {
        UUID first = Cause.of(SAMPLE.allocated(THEN)).orElseThrow().obligationId();

        assertThat(Cause.of(SAMPLE.allocated(THEN)).orElseThrow().obligationId())
                .isEqualTo(first);
        assertThat(Cause.of(SAMPLE.allocated(THEN.plusMillis(1))).orElseThrow().obligationId())
                .isNotEqualTo(first);
    }

    @Test
    void gives_no_cause_for_work_of_the_employer() {
        assertThat(Cause.of(new AssessorAssigned(APPLICATION, VACANCY, Sample.VIDEO, CANDIDATE, null, THEN)))
                .isEmpty();
        assertThat(Cause.of(new ApplicationsSealed(VACANCY, 14, THEN))).isEmpty();
    }

    @Test
    void finds_every_kind_by_its_code() {
        assertThat(NoticeKind.values())
                .allSatisfy(kind -> assertThat(NoticeKind.ofCode(kind.code())).contains(kind));
        assertThat(NoticeKind.ofCode("reminder")).isEmpty();
        assertThat(NoticeKind.SIFT_INVITATION.code()).isEqualTo("sift-invitation");
    }

    private static Optional<NoticeKind> kindOf(Optional<Cause> cause) {
        return cause.map(Cause::kind);
    }

    private static UUID obligationOf(Optional<Cause> cause) {
        return cause.orElseThrow().obligationId();
    }

    private static Optional<Cause> video(Instant at) {
        return Cause.of(new VideoSubmitted(APPLICATION, VACANCY, CANDIDATE, Sample.VIDEO, at));
    }

    private static Optional<Cause> offer(UUID offer) {
        return Cause.of(new OfferMade(
                offer,
                APPLICATION,
                VACANCY,
                CANDIDATE,
                THEN,
                LocalDate.of(2021, 3, 22),
                1,
                27,
                null,
                null,
                null,
                THEN));
    }

    private static EligibilityDecided eligibility(EligibilityDecided.Outcome outcome) {
        return new EligibilityDecided(
                APPLICATION, VACANCY, CANDIDATE, outcome, EligibilityDecided.DecidedBy.PERSON, THEN);
    }

    private static StageOutcomeDecided stageOutcome(StageOutcomeDecided.Outcome outcome) {
        return new StageOutcomeDecided(APPLICATION, VACANCY, CANDIDATE, Sample.VIDEO, outcome, null, THEN);
    }
}
