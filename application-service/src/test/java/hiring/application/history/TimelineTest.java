package hiring.application.history;

import static hiring.application.history.Timeline.StretchKind.COVERED;
import static hiring.application.history.Timeline.StretchKind.EXPLAINED_GAP;
import static hiring.application.history.Timeline.StretchKind.GAP_TO_EXPLAIN;
import static hiring.application.history.Timeline.StretchKind.TOLERATED_GAP;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.history.Timeline.Stretch;
import hiring.application.history.Timeline.StretchKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);
    private static final LocalDate EDUCATION_ENDED = LocalDate.of(2018, 7, 31);
    private static final int TOLERATED = 31;

    @Test
    void shows_covered_stretches_and_gaps_in_the_order_of_time() {
        Timeline timeline = timeline(
                List.of(spell("2020-01-01", null), spell("2018-08", "2019-06-30"), spell("2019-05-01", "2019-08-31")),
                List.of());

        assertThat(timeline.stretches())
                .containsExactly(
                        stretch(COVERED, null, "2019-08-31", null, 1, 2),
                        new Stretch(
                                GAP_TO_EXPLAIN,
                                LocalDate.parse("2019-09-01"),
                                LocalDate.parse("2019-12-31"),
                                122L,
                                List.of(),
                                List.of(new Gap(LocalDate.parse("2019-09-01"), LocalDate.parse("2019-12-31")))),
                        stretch(COVERED, "2020-01-01", "2020-12-01", 336L, 0));
    }

    @Test
    void tolerates_gaps_up_to_the_limit() {
        assertThat(kinds(List.of(spell("2018-09-01", null)), List.of()))
                .containsExactly(COVERED, TOLERATED_GAP, COVERED);
        assertThat(kinds(List.of(spell("2018-09-02", null)), List.of()))
                .containsExactly(COVERED, GAP_TO_EXPLAIN, COVERED);
    }

    @Test
    void keeps_the_unexplained_part_of_a_gap_if_it_is_over_the_limit() {
        HistoryEntry work = spell("2019-01-01", null);

        assertThat(kinds(List.of(work), List.of(explained("2018-08-01", "2018-11-30"))))
                .containsExactly(COVERED, EXPLAINED_GAP, COVERED);
        assertThat(timeline(List.of(work), List.of(explained("2018-08-01", "2018-11-29")))
                        .stretches()
                        .get(1)
                        .toExplain())
                .containsExactly(new Gap(LocalDate.parse("2018-11-30"), LocalDate.parse("2018-12-31")));
    }

    @Test
    void ends_yesterday_without_a_current_entry() {
        assertThat(timeline(List.of(spell("2018-08-01", "2020-09-30")), List.of())
                        .stretches()
                        .getLast())
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(GAP_TO_EXPLAIN);
                    assertThat(gap.to()).isEqualTo(TODAY.minusDays(1));
                });
    }

    @Test
    void accepts_an_empty_history_and_entries_without_dates() {
        assertThat(timeline(List.of(), List.of(), null).stretches()).isEmpty();
        assertThat(kinds(List.of(spell("2020-02-30", "2020-01"), spell("2020-05", "2020-01")), List.of()))
                .containsExactly(COVERED, GAP_TO_EXPLAIN);
    }

    @Test
    void starts_with_education_of_unknown_start_if_only_its_end_is_stated() {
        Timeline timeline = timeline(
                List.of(spell("2010-01", "2011-12"), spell("2018-08", null)), List.of(), LocalDate.of(2018, 7, 31));

        assertThat(timeline.stretches())
                .extracting(stretch -> stretch.kind() + " " + stretch.from() + " " + stretch.to())
                .containsExactly(
                        "COVERED 2010-01-01 2011-12-31",
                        "GAP_TO_EXPLAIN 2012-01-01 2018-07-30",
                        "COVERED 2018-07-31 2020-12-01");
    }

    @Test
    void covers_stated_times_of_education_and_marks_others_as_not_stated() {
        var education = List.of(
                new Spell(LocalDate.of(2003, 9, 1), LocalDate.of(2008, 7, 31)),
                new Spell(LocalDate.of(2013, 9, 1), LocalDate.of(2018, 7, 31)));
        assertThat(Timeline.of(
                                new History(
                                        List.of(spell("2018-08", null)),
                                        List.of(),
                                        education,
                                        LocalDate.of(2018, 7, 31),
                                        TODAY),
                                TOLERATED)
                        .stretches())
                .extracting(stretch -> stretch.kind() + " " + stretch.from() + " " + stretch.to())
                .containsExactly(
                        "COVERED 2003-09-01 2008-07-31",
                        "NOT_STATED 2008-08-01 2013-08-31",
                        "COVERED 2013-09-01 2020-12-01");
    }

    @Test
    void ends_today_for_an_entry_with_a_later_end() {
        for (HistoryEntry work : List.of(
                spell("2018-08", "2021-03"),
                new HistoryEntry(
                        HistoryEntry.EntryKind.EMPLOYMENT, "Shop", "Till", "2018-08", "2021-03", true, null, null))) {
            assertThat(timeline(List.of(work), List.of()).stretches())
                    .singleElement()
                    .satisfies(stretch -> assertThat(stretch.to()).isEqualTo(TODAY));
        }
    }

    @Test
    void covers_each_day_once_for_five_hundred_spells_in_any_order() {
        List<HistoryEntry> history = new ArrayList<>(IntStream.range(0, 500)
                .mapToObj(i -> {
                    LocalDate from = LocalDate.of(1990, 1, 1).plusDays(i * 21L % 9_000);
                    return spell(from.toString(), from.plusDays(i % 40).toString());
                })
                .toList());
        Timeline expected = timeline(history, List.of(), null);
        LocalDate next = expected.stretches().getFirst().from();
        for (Stretch stretch : expected.stretches()) {
            assertThat(stretch.from()).isEqualTo(next);
            next = stretch.to().plusDays(1);
        }
        assertThat(next).isEqualTo(TODAY);

        List<StretchKind> kinds =
                expected.stretches().stream().map(Stretch::kind).toList();
        Collections.shuffle(history, new Random(3));
        assertThat(timeline(history, List.of(), null).stretches().stream().map(Stretch::kind))
                .containsExactlyElementsOf(kinds);
    }

    private static List<StretchKind> kinds(List<HistoryEntry> history, List<GapExplanation> explanations) {
        return timeline(history, explanations).stretches().stream()
                .map(Stretch::kind)
                .toList();
    }

    private static Timeline timeline(List<HistoryEntry> history, List<GapExplanation> explanations) {
        return timeline(history, explanations, EDUCATION_ENDED);
    }

    private static Timeline timeline(
            List<HistoryEntry> history, List<GapExplanation> explanations, @Nullable LocalDate educationEnded) {
        return Timeline.of(new History(history, explanations, List.of(), educationEnded, TODAY), TOLERATED);
    }

    private static Stretch stretch(
            StretchKind kind, @Nullable String from, String to, @Nullable Long days, Integer... entries) {
        return new Stretch(
                kind,
                from == null ? null : LocalDate.parse(from),
                LocalDate.parse(to),
                days,
                List.of(entries),
                List.of());
    }

    private static GapExplanation explained(String from, String to) {
        return new GapExplanation(from, to, "Cared for a parent");
    }

    private static HistoryEntry spell(String from, @Nullable String to) {
        return new HistoryEntry(
                HistoryEntry.EntryKind.EMPLOYMENT, "Shop Ltd", "Assistant", from, to, to == null, null, null);
    }
}
