package hiring.vacancy.check;

import hiring.events.SelectionStage.Kind;
import hiring.kit.time.DateWords;
import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.document.Stage;
import hiring.vacancy.document.StageTimes;
import hiring.vacancy.document.StatedDate;
import hiring.vacancy.document.Timetable;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.document.WorkingDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * People can do in time what the timetable expects of them: assessors between two stages, and candidates before the
 * start.
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
            Stage stage = timetable.stages().get(i);
            String pointer = "/timetable/stages/" + i;
            Stage.Window window = stage.window();
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
        StatedDate start = timetable.start().on();
        if (start != null) {
            spans.add(new Span("start", "/timetable/start/on", start.date(), start.date()));
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

    // Whoever reads applications does so before the sessions to which the best are invited
    private void checkReview(List<Interval> intervals) {
        for (Interval interval : intervals) {
            int stage = placeOf(interval.to());
            boolean sessions =
                    stage >= 0 && (kindAt(stage) == Kind.ASSESSMENT_CENTRE || kindAt(stage) == Kind.INTERVIEW);
            if (sessions && followsReview(stage) && interval.workingDaysBetween() < A_WORKING_WEEK) {
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

    // A questionnaire may come between; it takes the assessors no time
    private boolean followsReview(int stage) {
        int before = stage - 1;
        if (before > 0 && kindAt(before) == Kind.QUESTIONNAIRE) {
            before--;
        }
        return before >= 0 && kindAt(before) == Kind.FORM_REVIEW;
    }

    private Kind kindAt(int stage) {
        return timetable.stages().get(stage).kind();
    }

    private int placeOf(String code) {
        for (int i = 0; i < timetable.stages().size(); i++) {
            if (timetable.stages().get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    // Notice can be given when the offer is there, a working day after the last day of the selection at the earliest
    private void checkStart(List<Span> spans, @org.jspecify.annotations.Nullable Integer usualNotice) {
        Span start = spans.getLast();
        if (!start.code().equals("start") || spans.size() < 3) {
            return;
        }
        LocalDate offer = nextWorkingDay(spans.get(spans.size() - 2).last());
        if (usualNotice != null && offer.plusMonths(usualNotice).isAfter(start.first())) {
            check.add(
                    Severity.WARNING,
                    "start-not-reachable",
                    "/timetable/start/on/date",
                    "Who gives %d months' notice on %s can start on %s at the earliest"
                            .formatted(
                                    usualNotice,
                                    DateWords.weekdayAndDay(offer),
                                    DateWords.day(offer.plusMonths(usualNotice))));
        } else if (offer.plusMonths(LONG_NOTICE).isAfter(start.first())) {
            check.add(
                    Severity.ADVICE,
                    "start-not-reachable-on-long-notice",
                    "/timetable/start/on/date",
                    "Who has to give three months' notice can start on %s at the earliest; say whether a later start is possible"
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
