package hiring.assessment.booking;

import static hiring.assessment.SampleVacancies.interview;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.SampleSessions;
import hiring.assessment.centre.SessionAssessor;
import hiring.assessment.centre.SessionDraft;
import hiring.assessment.participation.SampleCandidacies;
import hiring.assessment.plan.KindTraits.SessionForm;
import hiring.events.SelectionStage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoveRuleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final SelectionStage ON_THE_29TH = interview("interview", LocalDate.parse("2021-03-29"));
    private static final Instant MONTHS_BEFORE = Instant.parse("2021-01-20T09:00:00Z");
    private static final AssessmentSession BEFORE = session("2021-03-25T09:00:00Z", 1);

    @Test
    void moves_a_place_to_a_session_with_a_free_place() {
        assertThat(whyNot(BEFORE, session("2021-03-29T09:00:00Z", 1), MONTHS_BEFORE))
                .isEmpty();
    }

    @Test
    void the_day_of_a_session_is_that_of_the_vacancys_zone() {
        // The clocks went forward the day before: 23:00 is midnight
        assertThat(whyNot(BEFORE, session("2021-03-28T23:00:00Z", 1), MONTHS_BEFORE))
                .isEmpty();
        assertThat(whyNot(BEFORE, session("2021-03-28T22:59:00Z", 1), MONTHS_BEFORE))
                .contains(new MoveOutcome.Refused(new PlaceRefusal.NotOnADayOfTheStage()));
    }

    @Test
    void takes_the_last_place_and_refuses_when_full() {
        AssessmentSession two = session("2021-03-29T09:00:00Z", 2);
        two.take(SampleCandidacies.one(), SessionForm.GROUP, MONTHS_BEFORE);
        assertThat(whyNot(BEFORE, two, MONTHS_BEFORE)).isEmpty();
        two.take(SampleCandidacies.one(), SessionForm.GROUP, MONTHS_BEFORE);
        assertThat(whyNot(BEFORE, two, MONTHS_BEFORE)).contains(new MoveOutcome.Refused(new PlaceRefusal.Full()));
    }

    @Test
    void moves_neither_from_nor_to_a_session_that_has_begun() {
        AssessmentSession to = session("2021-03-29T09:00:00Z", 1);
        assertThat(whyNot(BEFORE, to, Instant.parse("2021-03-25T08:59:59.999Z")))
                .isEmpty();
        assertThat(whyNot(BEFORE, to, Instant.parse("2021-03-25T09:00:00Z")))
                .contains(new MoveOutcome.Refused(new PlaceRefusal.HasBegun(BEFORE.startsAt())));
        AssessmentSession later = session("2021-03-30T09:00:00Z", 1);
        assertThat(whyNot(later, to, Instant.parse("2021-03-29T08:59:59.999Z"))).isEmpty();
        assertThat(whyNot(later, to, Instant.parse("2021-03-29T09:00:00Z")))
                .contains(new MoveOutcome.Refused(new PlaceRefusal.HasBegun(to.startsAt())));
    }

    @Test
    void refuses_a_move_to_the_same_session() {
        assertThat(whyNot(BEFORE, BEFORE, MONTHS_BEFORE)).contains(new MoveOutcome.AlreadyThere());
    }

    @Test
    void refuses_a_session_whose_panel_has_an_assessor_who_may_not_assess_the_candidate() {
        UUID ann = UUID.randomUUID();
        Instant startsAt = Instant.parse("2021-03-29T09:00:00Z");
        AssessmentSession withAnn = SampleSessions.of(new SessionDraft(
                startsAt, startsAt.plusSeconds(60), "Room 1", 1, List.of(new SessionAssessor(ann, "Ann", null))));

        assertThat(MoveRule.whyNot(
                        ON_THE_29TH, LONDON, BEFORE, withAnn, List.of(), Set.of(UUID.randomUUID()), MONTHS_BEFORE))
                .isEmpty();
        assertThat(MoveRule.whyNot(ON_THE_29TH, LONDON, BEFORE, withAnn, List.of(), Set.of(ann), MONTHS_BEFORE))
                .contains(new MoveOutcome.Refused(new PlaceRefusal.PanelHasConflict()));
    }

    private static Optional<MoveOutcome> whyNot(AssessmentSession from, AssessmentSession to, Instant now) {
        return MoveRule.whyNot(ON_THE_29TH, LONDON, from, to, List.of(), Set.of(), now);
    }

    private static AssessmentSession session(String start, int capacity) {
        Instant startsAt = Instant.parse(start);
        return SampleSessions.of(new SessionDraft(startsAt, startsAt.plusSeconds(60), "Room 1", capacity, List.of()));
    }
}
