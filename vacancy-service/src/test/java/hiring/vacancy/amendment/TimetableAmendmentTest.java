package hiring.vacancy.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.ProcessPacks;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageMove;
import hiring.vacancy.timetable.StatedDate;
import hiring.vacancy.timetable.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The graduate pack closes at the end of 21 December 2020; its sift is open from 22 December to 4 January. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway") // It does not read @Nullable on nested types from class files
class TimetableAmendmentTest {

    private static final VacancyDocument GRADUATE = Documents.of(Packs.graduate());
    private static final Instant NOVEMBER = Instant.parse("2020-11-20T09:00:00Z");
    private static final Instant CLOSING = Instant.parse("2020-12-22T00:00:00Z");
    private static final Instant SIFT_END = Instant.parse("2021-01-05T00:00:00Z");

    @Test
    void a_longer_closing_moves_the_window_that_followed_it() {
        assertThat(mistakes(amend(closing("2020-12-31"), sift("2021-01-04", "2021-01-15")), NOVEMBER))
                .isEmpty();
        assertThat(mistakes(amend(closing("2020-12-31")), NOVEMBER)).containsExactly("/stages before-closing");
    }

    @Test
    void applications_can_be_closed_earlier_but_not_in_the_past() {
        Instant noon = Instant.parse("2020-12-01T12:00:00Z");
        TimetableAmendment atNoon = amend(closing("2020-12-01", LocalTime.NOON));

        assertThat(mistakes(atNoon, noon.minusNanos(1))).isEmpty();
        assertThat(mistakes(atNoon, noon)).containsExactly("/closing in-the-past");
    }

    @Test
    void a_closing_moves_until_it_has_passed() {
        TimetableAmendment longer = amend(closing("2020-12-31"), sift("2021-01-04", "2021-01-15"));

        assertThat(mistakes(longer, CLOSING.minusNanos(1))).isEmpty();
        assertThat(mistakes(longer, CLOSING)).contains("/closing closed-already");
    }

    @Test
    void a_window_under_way_keeps_its_beginning_and_one_that_is_over_stays() {
        TimetableAmendment longer = amend(null, sift("2020-12-22", "2021-01-08"));
        TimetableAmendment later = amend(null, sift("2020-12-23", "2021-01-08"));

        assertThat(mistakes(longer, SIFT_END.minusNanos(1))).isEmpty();
        assertThat(mistakes(longer, SIFT_END)).containsExactly("/stages/0 over-already");
        assertThat(mistakes(later, CLOSING.minusNanos(1))).isEmpty();
        assertThat(mistakes(later, CLOSING)).containsExactly("/stages/0/window/opens begun-already");
    }

    @Test
    void a_window_under_way_does_not_end_in_the_past() {
        TimetableAmendment shorter = amend(null, sift("2020-12-22", "2020-12-28"));
        Instant end = Instant.parse("2020-12-29T00:00:00Z");

        assertThat(mistakes(shorter, end.minusNanos(1))).isEmpty();
        assertThat(mistakes(shorter, end)).containsExactly("/stages/0/window/closes in-the-past");
    }

    @Test
    void checks_the_new_timetable_and_reports_places_in_the_request() {
        StageMove interview = new StageMove(
                "interview", null, List.of(), List.of(new StatedDate(LocalDate.of(2021, 1, 27), null)), List.of());

        assertThat(mistakes(amend(null, interview), NOVEMBER))
                .containsExactlyInAnyOrder(
                        "/stages/0/weeksCommencing/0/date not-a-monday", "/stages/0/weeksCommencing out-of-order");
        assertThat(mistakes(amend(closing("2021-03-28", LocalTime.of(1, 30))), NOVEMBER))
                .contains("/closing/time no-such-time");
    }

    @Test
    void unknown_and_repeated_stages_are_named() {
        assertThat(mistakes(
                        amend(
                                null,
                                new StageMove("chat", null, List.of(), List.of(), List.of()),
                                sift("2020-12-22", "2021-01-08"),
                                sift("2020-12-22", "2021-01-09")),
                        NOVEMBER))
                .containsExactly("/stages/0/code unknown-stage", "/stages/2/code duplicate");
    }

    @Test
    void refuses_a_change_to_the_same_dates() {
        assertThat(mistakes(amend(null), NOVEMBER)).containsExactly(" nothing-changed");
        assertThat(mistakes(amend(GRADUATE.timetable().closing()), NOVEMBER)).containsExactly(" nothing-changed");
    }

    @Test
    void the_grace_is_the_same_for_all_from_the_publication_on() {
        Timetable.Closing was = GRADUATE.timetable().closing();
        assertThat(mistakes(
                        amend(new Timetable.Closing(was.on(), was.time(), was.words(), was.offset(), 15)), NOVEMBER))
                .containsExactly("/closing/graceMinutes grace-is-fixed");
    }

    @Test
    void a_test_keeps_its_sessions_or_stays_without() {
        VacancyDocument sprint = Documents.of(ProcessPacks.named("a sprint in which less is better"));
        StatedDate day = new StatedDate(LocalDate.of(2021, 1, 12), null);

        assertThat(mistakes(
                        sprint,
                        amend(null, new StageMove("sprint", null, List.of(day), List.of(), List.of())),
                        NOVEMBER))
                .isEmpty();
        assertThat(mistakes(
                        sprint, amend(null, new StageMove("sprint", null, List.of(), List.of(), List.of())), NOVEMBER))
                .containsExactly("/stages/0/days sessions-are-fixed");
    }

    private static List<String> mistakes(TimetableAmendment amendment, Instant now) {
        return mistakes(GRADUATE, amendment, now);
    }

    private static List<String> mistakes(VacancyDocument document, TimetableAmendment amendment, Instant now) {
        return amendment.mistakes(document, now).stream()
                .map(mistake -> mistake.pointer() + " " + mistake.code())
                .toList();
    }

    private static TimetableAmendment amend(Timetable.@Nullable Closing closing, StageMove... stages) {
        return new TimetableAmendment(closing, List.of(stages), null);
    }

    private static Timetable.Closing closing(String day) {
        return closing(day, null);
    }

    private static Timetable.Closing closing(String day, @Nullable LocalTime time) {
        return new Timetable.Closing(
                new StatedDate(LocalDate.parse(day), null), time, "Applications close on " + day, null, null);
    }

    private static StageMove sift(String opens, String closes) {
        return new StageMove(
                "first-sift",
                new PlannedStage.Window(
                        new StatedDate(LocalDate.parse(opens), null), new StatedDate(LocalDate.parse(closes), null)),
                List.of(),
                List.of(),
                List.of());
    }
}
