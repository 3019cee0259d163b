package hiring.vacancy.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.ProcessPacks;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageMove;
import hiring.vacancy.timetable.StageMove.PartMove;
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

    // Words until the end of 30 January, figures from 31 January on; their stage from 28 January to 3 February

    private static final VacancyDocument IN_TURN =
            Documents.of(ProcessPacks.named("two provider's tests in one stage, one after the other"));

    private static PartMove part(String code, String opens, String closes) {
        return new PartMove(code, window(opens, closes));
    }

    private static TimetableAmendment tests(String opens, String closes, PartMove... parts) {
        return amend(null, new StageMove("ability", window(opens, closes), List.of(), List.of(), List.of(parts)));
    }

    @Test
    void a_stage_that_moves_names_the_parts_whose_windows_it_leaves_behind() {
        assertThat(mistakes(IN_TURN, tests("2021-02-01", "2021-02-10"), NOVEMBER))
                .containsExactly("/stages/0/parts outside-stage", "/stages/0/parts outside-stage");
        assertThat(mistakes(IN_TURN, tests("2021-01-28", "2021-02-10"), NOVEMBER))
                .isEmpty();
        assertThat(mistakes(
                        IN_TURN,
                        tests(
                                "2021-02-01",
                                "2021-02-10",
                                part("figures", "2021-02-05", "2021-02-11"),
                                part("words", "2021-02-01", "2021-02-04")),
                        NOVEMBER))
                .containsExactly("/stages/0/parts/0/window/closes outside-stage");
        assertThat(mistakes(
                        IN_TURN,
                        tests(
                                "2021-02-01",
                                "2021-02-10",
                                part("words", "2021-02-01", "2021-02-04"),
                                new PartMove("figures", null)),
                        NOVEMBER))
                .isEmpty();
    }

    @Test
    void unknown_and_repeated_parts_are_named() {
        assertThat(mistakes(
                        IN_TURN,
                        tests(
                                "2021-01-28",
                                "2021-02-03",
                                part("sums", "2021-01-28", "2021-01-29"),
                                part("words", "2021-01-28", "2021-01-29"),
                                part("words", "2021-01-28", "2021-01-30")),
                        NOVEMBER))
                .containsExactly("/stages/0/parts/0/code unknown-part", "/stages/0/parts/2/code duplicate");
    }

    @Test
    void a_window_of_a_part_under_way_keeps_its_beginning_and_one_that_is_over_stays() {
        Instant between = Instant.parse("2021-01-31T00:00:00Z");
        TimetableAmendment both = tests(
                "2021-01-28",
                "2021-02-03",
                part("words", "2021-01-28", "2021-02-01"),
                part("figures", "2021-02-01", "2021-02-03"));

        assertThat(mistakes(IN_TURN, both, between.minusNanos(1))).isEmpty();
        assertThat(mistakes(IN_TURN, both, between))
                .containsExactly("/stages/0/parts/0 over-already", "/stages/0/parts/1/window/opens begun-already");
        assertThat(mistakes(
                        IN_TURN,
                        tests("2021-01-28", "2021-02-03", part("figures", "2021-01-30", "2021-02-01")),
                        between.minusNanos(1)))
                .containsExactly("/stages/0/parts/0/window/opens in-the-past");
    }

    @Test
    void what_candidates_write_within_a_window_keeps_one() {
        VacancyDocument atHome = Documents.of(ProcessPacks.named(
                "an exercise that candidates write at home and assessors score afterwards, and a provider's test"));
        TimetableAmendment withoutWindow = amend(
                null,
                new StageMove(
                        "form-and-test",
                        window("2020-12-22", "2021-01-04"),
                        List.of(),
                        List.of(),
                        List.of(new PartMove("written-answers", null))));

        assertThat(mistakes(atHome, withoutWindow, NOVEMBER))
                .containsExactly("/stages/0/parts/0/window window-is-fixed");
    }

    @Test
    void a_part_that_takes_its_first_own_window_has_begun_with_its_stage() {
        VacancyDocument tests = Documents.of(ProcessPacks.named("an emergency service"));
        Instant opening = Instant.parse("2021-01-28T00:00:00Z");
        TimetableAmendment later = tests("2021-01-28", "2021-02-03", part("figures", "2021-01-29", "2021-02-03"));

        assertThat(mistakes(tests, later, opening.minusNanos(1))).isEmpty();
        assertThat(mistakes(tests, later, opening)).containsExactly("/stages/0/parts/0/window/opens begun-already");
    }

    @Test
    void a_later_intake_moves_when_an_earlier_one_has_begun_which_stays() {
        VacancyDocument twoIntakes = GRADUATE.with(
                startingIn(intake("2021-03-22", 3), intake("2021-05-24", 1)).appliedTo(GRADUATE.timetable()));
        TimetableAmendment later = startingIn(intake("2021-03-22", 3), intake("2021-06-07", 1));
        TimetableAmendment sooner = startingIn(intake("2021-03-29", 3), intake("2021-05-24", 1));
        Instant dayAfter = Instant.parse("2021-03-23T00:00:00Z");

        assertThat(mistakes(twoIntakes, later, NOVEMBER)).isEmpty();
        assertThat(mistakes(twoIntakes, later, dayAfter)).isEmpty();
        assertThat(mistakes(twoIntakes, sooner, dayAfter.minusNanos(1))).isEmpty();
        assertThat(mistakes(twoIntakes, sooner, dayAfter)).containsExactly("/start/intakes over-already");
        assertThat(mistakes(twoIntakes, startingIn(intake("2021-03-15", 3), intake("2021-05-24", 1)), dayAfter))
                .containsExactly("/start/intakes/0/on/date in-the-past");
        assertThat(mistakes(twoIntakes, startingIn(intake("2021-03-22", 3)), NOVEMBER))
                .containsExactly("/start/intakes too-few-places");
    }

    private static Timetable.Intake intake(String day, int places) {
        return new Timetable.Intake(new StatedDate(LocalDate.parse(day), null), places);
    }

    private static TimetableAmendment startingIn(Timetable.Intake... intakes) {
        return new TimetableAmendment(null, List.of(), new Timetable.Start(null, false, null, List.of(intakes)));
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
        return new StageMove("first-sift", window(opens, closes), List.of(), List.of(), List.of());
    }

    private static PlannedStage.Window window(String opens, String closes) {
        return new PlannedStage.Window(
                new StatedDate(LocalDate.parse(opens), null), new StatedDate(LocalDate.parse(closes), null));
    }
}
