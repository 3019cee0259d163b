package hiring.application.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GapsTest {

    private static final LocalDate LEFT_SCHOOL = LocalDate.of(2018, 7, 31);
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);
    private static final int TOLERATED = 31;

    @Test
    void finds_no_gap_in_a_complete_history() {
        assertThat(gaps(spell("2018-08-01", "2019-06-30"), spell("2019-07-01", "2020-12-01")))
                .isEmpty();
    }

    @Test
    void tolerates_gaps_up_to_the_limit() {
        assertThat(gaps(spell("2018-09-01", "2020-12-01"))).isEmpty();
        assertThat(gaps(spell("2018-09-02", "2020-12-01")))
                .containsExactly(new Gap(LocalDate.of(2018, 8, 1), LocalDate.of(2018, 9, 1)));
    }

    @Test
    void finds_gaps_before_the_first_spell_between_spells_and_before_today() {
        assertThat(gaps(spell("2018-12-01", "2019-01-31"), spell("2019-06-01", "2020-09-30")))
                .containsExactly(
                        gap("2018-08-01", "2018-11-30"),
                        gap("2019-02-01", "2019-05-31"),
                        gap("2020-10-01", "2020-11-30"));
    }

    @Test
    void does_not_count_today() {
        assertThat(gaps(spell("2018-08-01", "2020-10-30"))).isEmpty();
        assertThat(gaps(spell("2018-08-01", "2020-10-29"))).containsExactly(gap("2020-10-30", "2020-11-30"));
    }

    @Test
    void finds_one_gap_from_education_to_today_in_an_empty_history() {
        assertThat(gaps()).containsExactly(gap("2018-08-01", "2020-11-30"));
    }

    @Test
    void finds_no_gap_for_an_applicant_still_in_education() {
        assertThat(Gaps.in(List.of(), TODAY, TODAY, TOLERATED)).isEmpty();
    }

    @Test
    void starts_at_the_first_spell_without_an_end_of_education() {
        assertThat(Gaps.in(List.of(spell("2020-01-01", "2020-12-01")), null, TODAY, TOLERATED))
                .isEmpty();
    }

    @Test
    void merges_nested_spells() {
        // Two nested spells with the same end: comparing only adjacent spells would find a gap here
        assertThat(gaps(
                        spell("2018-08-01", "2020-11-30"),
                        spell("2018-09-01", "2018-12-31"),
                        spell("2018-10-01", "2018-12-31")))
                .isEmpty();
    }

    @Test
    void merges_education_and_work_at_the_same_time() {
        assertThat(gaps(spell("2015-01-01", "2017-12-31"), spell("2018-08-15", "2020-12-01")))
                .isEmpty();
    }

    @Test
    void finds_the_gap_before_today_if_a_spell_starts_in_the_future() {
        assertThat(gaps(spell("2018-08-01", "2020-09-30"), spell("2021-01-04", "2021-06-30")))
                .containsExactly(gap("2020-10-01", "2020-11-30"));
    }

    @Test
    void finds_the_gap_after_two_jobs_with_the_same_end() {
        assertThat(gaps(
                        spell("2018-08-01", "2019-06-30"),
                        spell("2018-10-01", "2019-06-30"),
                        spell("2019-11-01", "2020-12-01")))
                .containsExactly(gap("2019-07-01", "2019-10-31"));
    }

    @Test
    void finds_a_gap_before_the_first_job_within_one_calendar_year() {
        assertThat(gaps(spell("2018-11-01", "2020-12-01"))).containsExactly(gap("2018-08-01", "2018-10-31"));
    }

    @Test
    void finds_a_gap_thirty_years_ago() {
        assertThat(Gaps.in(
                        List.of(spell("1988-01-01", "1990-01-31"), spell("1991-01-01", "2020-12-01")),
                        LocalDate.of(1987, 12, 31),
                        TODAY,
                        TOLERATED))
                .containsExactly(gap("1990-02-01", "1990-12-31"));
    }

    @Test
    void counts_a_month_from_its_first_day_to_its_last() {
        var history = List.of(entry("2018-08", "2019-02", false), entry("2019-04", null, true));
        assertThat(unexplained(history)).isEmpty();
        // A gap of March, 31 days, is tolerated; 32 days are not
        assertThat(unexplained(List.of(entry("2018-08", "2019-02-27", false), entry("2019-04", null, true))))
                .containsExactly(gap("2019-02-28", "2019-03-31"));
        assertThat(unexplained(
                        List.of(entry("2018-08", "2019-02", false), entry("2019-06", null, true)),
                        explanation("2019-03", "2019-05", "Travelling")))
                .isEmpty();
    }

    @Test
    void covers_only_stated_times_before_the_end_of_education() {
        var history = List.of(entry("2007-01", "2007-12", false), entry("2018-08", null, true));
        assertThat(unexplained(history)).containsExactly(gap("2008-01-01", "2018-07-30"));
        var education = List.of(spell("2008-01-01", "2018-07-31"));
        assertThat(Gaps.unexplained(new History(history, List.of(), education, LEFT_SCHOOL, TODAY), TOLERATED))
                .isEmpty();
    }

    @Test
    void covers_days_with_spells_of_each_kind() {
        for (HistoryEntry.EntryKind kind : HistoryEntry.EntryKind.values()) {
            assertThat(unexplained(
                            List.of(new HistoryEntry(kind, null, "What I did", "2018-08", null, true, null, null))))
                    .as(kind.name())
                    .isEmpty();
        }
    }

    @Test
    void finds_the_same_gaps_for_any_order_of_months_and_days() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<HistoryEntry> history = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                LocalDate from = LEFT_SCHOOL.plusDays(random.nextInt(860) - 40);
                LocalDate to = from.plusDays(random.nextInt(120));
                boolean months = random.nextBoolean();
                history.add(entry(
                        months ? YearMonth.from(from).toString() : from.toString(),
                        months ? YearMonth.from(to).toString() : to.toString(),
                        false));
                // A spell with the same end, and a nested one
                history.add(entry(
                        from.plusDays(1).isAfter(to)
                                ? from.toString()
                                : from.plusDays(1).toString(),
                        to.toString(),
                        false));
            }
            List<Gap> found = unexplained(history, List.of(), 0);
            Collections.shuffle(history, random);
            assertThat(unexplained(history, List.of(), 0)).isEqualTo(found);
            List<Spell> spells = history.stream()
                    .flatMap(entry -> entry.spell(TODAY).stream())
                    .toList();
            LocalDate first = Stream.concat(
                            Stream.of(LEFT_SCHOOL), spells.stream().map(Spell::from))
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            List<LocalDate> bare = first.datesUntil(TODAY)
                    .filter(day -> !day.equals(LEFT_SCHOOL))
                    .filter(day ->
                            spells.stream().noneMatch(spell -> !day.isBefore(spell.from()) && !day.isAfter(spell.to())))
                    .toList();
            assertThat(found.stream()
                            .flatMap(gap -> gap.from().datesUntil(gap.to().plusDays(1))))
                    .isEqualTo(bare);
            // With an explanation for each gap, no gap is left
            List<GapExplanation> explained = found.stream()
                    .map(gap -> explanation(gap.from().toString(), gap.to().toString(), "Looking for work"))
                    .toList();
            assertThat(unexplained(history, explained, 0)).isEmpty();
        }
    }

    @Test
    void removes_only_the_explained_gap() {
        var history = List.of(entry("2018-08-01", "2019-01-31", false), entry("2019-06-01", null, true));
        assertThat(unexplained(history)).containsExactly(gap("2019-02-01", "2019-05-31"));
        assertThat(unexplained(history, explanation("2019-02-01", "2019-05-31", "Travelling")))
                .isEmpty();
        assertThat(unexplained(history, explanation("2019-02-01", "2019-03-01", "Travelling")))
                .containsExactly(gap("2019-03-02", "2019-05-31"));
        // The remaining days are within the limit
        assertThat(unexplained(history, explanation("2019-02-15", "2019-05-01", "Travelling")))
                .isEmpty();
    }

    @Test
    void ignores_an_empty_explanation() {
        var history = List.of(entry("2018-08-01", "2019-01-31", false), entry("2019-06-01", null, true));
        assertThat(unexplained(history, explanation("2019-02-01", "2019-05-31", " ")))
                .hasSize(1);
        assertThat(unexplained(history, explanation("2019-05-31", "2019-02-01", "The wrong way round")))
                .hasSize(1);
    }

    @Test
    void ignores_the_order_of_spells_and_finds_no_more_gap_days_with_more_spells() {
        Random random = new Random(42);
        for (int round = 0; round < 500; round++) {
            List<Spell> spells = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                LocalDate from = LEFT_SCHOOL.plusDays(random.nextInt(900) - 50);
                spells.add(new Spell(from, from.plusDays(random.nextInt(200))));
            }
            List<Gap> found = Gaps.in(spells, LEFT_SCHOOL, TODAY, 0);
            Collections.shuffle(spells, random);
            assertThat(Gaps.in(spells, LEFT_SCHOOL, TODAY, 0)).isEqualTo(found);

            // The expected number is counted day by day
            long uncovered = LEFT_SCHOOL
                    .plusDays(1)
                    .datesUntil(TODAY)
                    .filter(day ->
                            spells.stream().noneMatch(spell -> !day.isBefore(spell.from()) && !day.isAfter(spell.to())))
                    .count();
            assertThat(found.stream().mapToLong(Gap::days).sum()).isEqualTo(uncovered);
        }
    }

    private static List<Gap> gaps(Spell... spells) {
        return Gaps.in(List.of(spells), LEFT_SCHOOL, TODAY, TOLERATED);
    }

    private static List<Gap> unexplained(List<HistoryEntry> history, GapExplanation... explanations) {
        return unexplained(history, Stream.of(explanations).toList(), TOLERATED);
    }

    private static List<Gap> unexplained(
            List<HistoryEntry> history, List<GapExplanation> explanations, int toleratedDays) {
        return Gaps.unexplained(new History(history, explanations, List.of(), LEFT_SCHOOL, TODAY), toleratedDays);
    }

    private static Spell spell(String from, String to) {
        return new Spell(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Gap gap(String from, String to) {
        return new Gap(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static HistoryEntry entry(String from, @Nullable String to, boolean current) {
        return new HistoryEntry(HistoryEntry.EntryKind.EMPLOYMENT, "Shop", "Assistant", from, to, current, null, null);
    }

    private static GapExplanation explanation(String from, String to, String text) {
        return new GapExplanation(from, to, text);
    }
}
