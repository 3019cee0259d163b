package hiring.vacancy.check;

import hiring.kit.time.DateWords;
import hiring.kit.time.WorkingDays;
import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.PackReport.Interval;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageNeeds;
import hiring.vacancy.timetable.StageTimes;
import hiring.vacancy.timetable.StageTraits;
import hiring.vacancy.timetable.StageTraits.Trait;
import hiring.vacancy.timetable.Timetable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the timetable leaves enough time: to assessors between stages, and to candidates before the start.
 */
final class TimetableCheck {

    private static final int A_WORKING_WEEK = 5;
    private static final int LONG_NOTICE = 3;

    private final Timetable timetable;
    private final WorkingDays workingDays;
    private final PackCheck check;

    private TimetableCheck(Timetable timetable, PackCheck check) {
        this.timetable = timetable;
        this.workingDays = WorkingDays.in(timetable.zone());
        this.check = check;
    }

    static List<Interval> check(VacancyDocument document, PackCheck check) {
        TimetableCheck times = new TimetableCheck(document.timetable(), check);
        List<Span> spans = times.spans();
        List<Interval> intervals = new ArrayList<>();
        for (int i = 1; i < spans.size(); i++) {
            intervals.add(times.between(spans.get(i - 1), spans.get(i)));
        }
        times.checkReview(intervals);
        times.checkStart(spans, document.terms().noticeMonths());
        return intervals;
    }

    /** A dated part of the timetable. */
    private record Span(String code, String pointer, LocalDate first, LocalDate last) {}

    private List<Span> spans() {
        ZoneId zone = timetable.zone();
        List<Span> spans = new ArrayList<>();
        LocalDate closing = timetable.closing().on().date();
        spans.add(new Span("closing", "/timetable/closing/on", closing, closing));
        for (int i = 0; i < timetable.stages().size(); i++) {
            PlannedStage stage = timetable.stages().get(i);
            String pointer = "/timetable/stages/" + i;
            PlannedStage.Window window = stage.window();
            List<LocalDate> days = StageTimes.of(stage, zone).dates();
            if (window != null) {
                spans.add(new Span(
                        stage.code(),
                        pointer + "/window",
                        window.opens().date(),
                        window.closes().date()));
            } else if (!days.isEmpty()) {
                spans.add(new Span(stage.code(), pointer, days.getFirst(), days.getLast()));
            }
        }
        List<LocalDate> starts = timetable.start().days();
        if (!starts.isEmpty()) {
            String on = timetable.start().on() == null ? "/intakes/0/on" : "/on";
            spans.add(new Span("start", "/timetable/start" + on, starts.getFirst(), starts.getLast()));
        }
        return spans;
    }

    private Interval between(Span from, Span to) {
        List<LocalDate> days = from.last().isBefore(to.first())
                ? from.last().plusDays(1).datesUntil(to.first()).toList()
                : List.of();
        int working = (int) days.stream().filter(workingDays::contain).count();
        return new Interval(from.code(), from.last(), to.code(), to.first(), days.size(), working);
    }

    // Assessors read applications before the sessions to which the best candidates are invited
    private void checkReview(List<Interval> intervals) {
        for (Interval interval : intervals) {
            int stage = placeOf(interval.to());
            if (stage >= 0
                    && StageNeeds.of(timetable.stages().get(stage)).holdsSessions()
                    && followsReview(stage)
                    && interval.workingDaysBetween() < A_WORKING_WEEK) {
                check.add(
                        Severity.WARNING,
                        "little-time",
                        "/timetable/stages/" + stage,
                        "There are %d working days between %s and %s, for scoring, deciding and inviting"
                                .formatted(
                                        interval.workingDaysBetween(),
                                        DateWords.day(interval.fromDate()),
                                        DateWords.day(interval.toDate())));
            }
        }
    }

    // A stage that takes the assessors no time may come between
    private boolean followsReview(int stage) {
        int before = stage - 1;
        if (before > 0 && traitsAt(before).has(Trait.NEEDS_NO_ASSESSORS)) {
            before--;
        }
        return before >= 0 && traitsAt(before).has(Trait.READS_FORMS);
    }

    private StageTraits traitsAt(int stage) {
        return StageTraits.of(timetable.stages().get(stage).kind());
    }

    private int placeOf(String code) {
        for (int i = 0; i < timetable.stages().size(); i++) {
            if (timetable.stages().get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    // Notice is given after the offer, which follows the selection by at least one working day. Usual notice must be in
    // time for the first intake; who has to give a longer one can start in the last
    private void checkStart(List<Span> spans, @Nullable Integer usualNotice) {
        Span start = spans.getLast();
        if (!start.code().equals("start") || spans.size() < 3) {
            return;
        }
        LocalDate offer = nextWorkingDay(spans.get(spans.size() - 2).last());
        if (usualNotice != null && offer.plusMonths(usualNotice).isAfter(start.first())) {
            check.add(
                    Severity.WARNING,
                    "start-not-reachable",
                    start.pointer() + "/date",
                    "Who gives %d months' notice on %s can start on %s at the earliest"
                            .formatted(
                                    usualNotice,
                                    DateWords.weekdayAndDay(offer),
                                    DateWords.day(offer.plusMonths(usualNotice))));
        } else if (offer.plusMonths(LONG_NOTICE).isAfter(start.last())) {
            check.add(
                    Severity.ADVICE,
                    "start-not-reachable-on-long-notice",
                    start.pointer() + "/date",
                    ("Who has to give three months' notice can start on %s at the earliest; say whether a later"
                                    + " start is possible")
                            .formatted(DateWords.day(offer.plusMonths(LONG_NOTICE))));
        }
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        LocalDate day = after.plusDays(1);
        while (!workingDays.contain(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
