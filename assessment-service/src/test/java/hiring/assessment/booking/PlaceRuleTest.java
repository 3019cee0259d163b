package hiring.assessment.booking;

import static hiring.assessment.SampleVacancies.interview;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.SampleSessions;
import hiring.assessment.centre.SessionAssessor;
import hiring.assessment.centre.SessionDraft;
import hiring.assessment.centre.Span;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceRuleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final SelectionStage ON_THE_29TH = interview("interview", LocalDate.parse("2021-03-29"));
    private static final Instant MONTHS_BEFORE = Instant.parse("2021-01-20T09:00:00Z");
    private static final UUID ANN = UUID.randomUUID();
    private static final AssessmentSession EARLIER = session("2021-03-25T09:00:00Z", 1);
    private static final AssessmentSession SESSION = session("2021-03-29T09:00:00Z", 1);

    @Test
    void books_a_first_place_and_moves_it() {
        assertThat(whyNot(null, SESSION, MONTHS_BEFORE)).isEmpty();
        assertThat(whyNot(EARLIER, SESSION, MONTHS_BEFORE)).isEmpty();
    }

    @Test
    void refuses_a_session_that_has_begun_on_either_side() {
        assertThat(whyNot(null, SESSION, Instant.parse("2021-03-29T08:59:59.999Z")))
                .isEmpty();
        assertThat(whyNot(null, SESSION, SESSION.startsAt())).contains(new PlaceRefusal.HasBegun(SESSION.startsAt()));
        assertThat(whyNot(EARLIER, SESSION, Instant.parse("2021-03-25T08:59:59.999Z")))
                .isEmpty();
        assertThat(whyNot(EARLIER, SESSION, EARLIER.startsAt()))
                .contains(new PlaceRefusal.HasBegun(EARLIER.startsAt()));
    }

    @Test
    void the_day_of_a_session_is_that_of_the_vacancys_zone() {
        // The clocks went forward the day before: 23:00 is midnight
        assertThat(whyNot(null, session("2021-03-28T23:00:00Z", 1), MONTHS_BEFORE))
                .isEmpty();
        assertThat(whyNot(null, session("2021-03-28T22:59:00Z", 1), MONTHS_BEFORE))
                .contains(new PlaceRefusal.NotOnADayOfTheStage());
    }

    @Test
    void gives_the_last_place_and_refuses_when_full() {
        AssessmentSession two = session("2021-03-29T09:00:00Z", 2);
        two.take(SampleCandidacies.one(), SessionForm.GROUP, MONTHS_BEFORE);
        assertThat(whyNot(null, two, MONTHS_BEFORE)).isEmpty();
        two.take(SampleCandidacies.one(), SessionForm.GROUP, MONTHS_BEFORE);
        assertThat(whyNot(null, two, MONTHS_BEFORE)).contains(new PlaceRefusal.Full());
    }

    @Test
    void refuses_a_session_at_the_time_of_another_appointment() {
        Span before = new Span(SESSION.startsAt().minusSeconds(60), SESSION.startsAt());
        Span during =
                new Span(SESSION.startsAt().minusSeconds(60), SESSION.startsAt().plusSeconds(1));

        assertThat(PlaceRule.whyNot(ON_THE_29TH, LONDON, null, SESSION, List.of(before), Set.of(), MONTHS_BEFORE))
                .isEmpty();
        assertThat(PlaceRule.whyNot(ON_THE_29TH, LONDON, null, SESSION, List.of(during), Set.of(), MONTHS_BEFORE))
                .contains(new PlaceRefusal.CandidateElsewhere());
    }

    @Test
    void does_not_book_a_panel_with_a_conflict_of_interest() {
        assertThat(PlaceRule.whyNot(ON_THE_29TH, LONDON, null, SESSION, List.of(), Set.of(ANN), MONTHS_BEFORE))
                .contains(new PlaceRefusal.PanelHasConflict());
    }

    private static Optional<PlaceRefusal> whyNot(@Nullable AssessmentSession from, AssessmentSession to, Instant now) {
        return PlaceRule.whyNot(ON_THE_29TH, LONDON, from, to, List.of(), Set.of(), now);
    }

    private static AssessmentSession session(String start, int capacity) {
        Instant startsAt = Instant.parse(start);
        return SampleSessions.of(new SessionDraft(
                startsAt,
                startsAt.plusSeconds(60),
                "Room 1",
                capacity,
                List.of(new SessionAssessor(ANN, "Ann", null))));
    }
}
