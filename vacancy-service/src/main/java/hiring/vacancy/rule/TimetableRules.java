package hiring.vacancy.rule;

import hiring.kit.time.DateWords;
import hiring.kit.time.WorkingDays;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.ClosingMoment;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.PlannedStage.Window;
import hiring.vacancy.timetable.StageTimes;
import hiring.vacancy.timetable.StatedDate;
import hiring.vacancy.timetable.Timetable;
import hiring.vacancy.timetable.Timetable.Closing;
import hiring.vacancy.timetable.Timetable.Intake;
import hiring.vacancy.timetable.Timetable.Start;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that dates fit their weekdays and are in order. */
final class TimetableRules {

    // A date outside of these is a typing error, and far outside it has no instant
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final Findings findings;
    private final Timetable timetable;
    private final ZoneId zone;
    private final LocalDate today;
    private final @Nullable Integer openings;

    private TimetableRules(
            Findings findings, Timetable timetable, ZoneId zone, LocalDate today, @Nullable Integer openings) {
        this.findings = findings;
        this.timetable = timetable;
        this.zone = zone;
        this.today = today;
        this.openings = openings;
    }

    static void check(VacancyDocument document, Instant now, Findings findings) {
        Timetable timetable = document.timetable();
        if (timetable == null) {
            return;
        }
        boolean known =
                timetable.timeZone() != null && ZoneId.getAvailableZoneIds().contains(timetable.timeZone());
        if (!known && timetable.timeZone() != null) {
            findings.add(
                    "/timetable/timeZone",
                    "unknown-time-zone",
                    "\"%s\" is not a time zone such as Europe/London".formatted(timetable.timeZone()));
        }
        // The order of days is checked in any zone, so that a wrong zone hides no other finding
        ZoneId zone = known ? ZoneId.of(timetable.timeZone()) : ZoneId.of("Europe/London");
        Integer openings = document.post() == null ? null : document.post().openings();
        new TimetableRules(findings, timetable, zone, now.atZone(zone).toLocalDate(), openings).check();
    }

    private void check() {
        Instant closesAt = checkClosing();
        findings.each("/timetable/stages", timetable.stages(), this::checkDates);
        checkOrder(closesAt);
        checkStart();
    }

    // Closing

    private @Nullable Instant checkClosing() {
        Closing closing = timetable.closing();
        if (closing == null) {
            return null;
        }
        boolean dated = isRight("/timetable/closing/on", closing.on());
        LocalTime time = closing.time();
        if (time == null && closing.offset() != null) {
            findings.add(
                    "/timetable/closing/offset",
                    "offset-without-time",
                    "The end of a day needs no offset: leave it out, or give a time");
            return null;
        }
        if (time == null) {
            return dated ? ClosingMoment.atTheEndOf(closing.on().date(), zone).instant() : null;
        }
        String pointer = "/timetable/closing/time";
        if (time.equals(LocalTime.MIDNIGHT)) {
            findings.add(
                    pointer,
                    "ambiguous-midnight",
                    "Some read midnight as the beginning of the day, some as its end: leave the time out for the"
                            + " end of the day");
            return null;
        }
        if (time.getSecond() != 0 || time.getNano() != 0) {
            findings.add(pointer, "whole-minutes", "A closing time has no seconds");
            return null;
        }
        if (!dated) {
            return null;
        }
        LocalDate day = closing.on().date();
        List<ZoneOffset> offsets = ClosingMoment.offsetsOf(day, time, zone);
        if (offsets.isEmpty()) {
            findings.add(
                    pointer,
                    "no-such-time",
                    "Clocks go forward on %s, and %s does not come"
                            .formatted(DateWords.weekdayAndDay(day), DateWords.time(time)));
            return null;
        }
        Optional<ZoneOffset> offset = offsetOf(closing);
        if (closing.offset() == null && offsets.size() > 1) {
            findings.add(
                    "/timetable/closing/offset",
                    "offset-needed",
                    "Clocks go back on %s, and %s comes twice: say which with the offset %s"
                            .formatted(DateWords.weekdayAndDay(day), DateWords.time(time), either(offsets)));
            return null;
        }
        if (closing.offset() != null && offset.filter(offsets::contains).isEmpty()) {
            findings.add(
                    "/timetable/closing/offset",
                    "wrong-offset",
                    "%s on %s in %s has the offset %s"
                            .formatted(DateWords.time(time), DateWords.weekdayAndDay(day), zone, either(offsets)));
            return null;
        }
        return ClosingMoment.at(day, time, zone, offset.orElse(null)).instant();
    }

    // Validation reports what is no offset
    private static Optional<ZoneOffset> offsetOf(Closing closing) {
        try {
            return Optional.ofNullable(closing.zoneOffset());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String either(List<ZoneOffset> offsets) {
        return offsets.stream()
                .map(offset -> offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId())
                .collect(Collectors.joining(" or "));
    }

    // Single dates

    private void checkDates(String pointer, PlannedStage stage) {
        Window window = rightOrNull(pointer + "/window", stage.window());
        findings.each(pointer + "/parts", stage.parts(), (here, part) -> {
            Window own = rightOrNull(here + "/window", part.window());
            if (own != null && window != null) {
                checkWithin(here + "/window", own, window);
            }
        });
        findings.each(pointer + "/days", stage.days(), this::isRight);
        findings.duplicates(pointer + "/days", stage.days(), "/date", StatedDate::date);
        findings.each(pointer + "/weeksCommencing", stage.weeksCommencing(), (here, week) -> {
            if (isRight(here, week) && week.date().getDayOfWeek() != DayOfWeek.MONDAY) {
                findings.add(
                        here + "/date",
                        "not-a-monday",
                        "A week commences on a Monday, and %s is a %s"
                                .formatted(
                                        DateWords.day(week.date()),
                                        DateWords.weekday(week.date().getDayOfWeek())));
            }
        });
        findings.duplicates(pointer + "/weeksCommencing", stage.weeksCommencing(), "/date", StatedDate::date);
    }

    private @Nullable Window rightOrNull(String pointer, @Nullable Window window) {
        if (window == null) {
            return null;
        }
        boolean opens = isRight(pointer + "/opens", window.opens());
        boolean closes = isRight(pointer + "/closes", window.closes());
        if (opens && closes && window.closes().date().isBefore(window.opens().date())) {
            findings.add(
                    pointer + "/closes",
                    "before-opening",
                    "The window closes on %s, before it opens on %s"
                            .formatted(
                                    DateWords.day(window.closes().date()),
                                    DateWords.day(window.opens().date())));
            return null;
        }
        return opens && closes ? window : null;
    }

    // The order of the stages then holds for their parts too: what follows a stage, or scores it, begins after its end
    private void checkWithin(String pointer, Window part, Window stage) {
        if (part.opens().date().isBefore(stage.opens().date())) {
            findings.add(
                    pointer + "/opens",
                    "outside-stage",
                    "The part opens on %s, before its stage opens on %s"
                            .formatted(
                                    DateWords.day(part.opens().date()),
                                    DateWords.day(stage.opens().date())));
        }
        if (part.closes().date().isAfter(stage.closes().date())) {
            findings.add(
                    pointer + "/closes",
                    "outside-stage",
                    "The part closes on %s, after its stage closes on %s, and later stages build on it"
                            .formatted(
                                    DateWords.day(part.closes().date()),
                                    DateWords.day(stage.closes().date())));
        }
    }

    private boolean isRight(String pointer, @Nullable StatedDate stated) {
        if (stated == null || stated.date() == null) {
            return false;
        }
        LocalDate date = stated.date();
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            findings.add(
                    pointer + "/date",
                    "range",
                    "This must be between %s and %s".formatted(DateWords.day(EARLIEST), DateWords.day(LATEST)));
            return false;
        }
        DayOfWeek weekday = stated.weekday();
        if (weekday != null && weekday != date.getDayOfWeek()) {
            findings.add(
                    pointer + "/weekday",
                    "weekday-mismatch",
                    "%s is a %s, not a %s"
                            .formatted(
                                    DateWords.day(date),
                                    DateWords.weekday(date.getDayOfWeek()),
                                    DateWords.weekday(weekday)));
        }
        return true;
    }

    // Order

    /** The days a stage covers, where all of them can be known. */
    private record Span(String pointer, PlannedStage stage, LocalDate first, LocalDate last) {}

    private @Nullable Span spanOf(String pointer, PlannedStage stage) {
        Window window = stage.window();
        if (window != null) {
            return isUsable(window.opens()) && isUsable(window.closes())
                    ? new Span(
                            pointer + "/window/opens",
                            stage,
                            window.opens().date(),
                            window.closes().date())
                    : null;
        }
        if (!stage.days().stream().allMatch(TimetableRules::isUsable)
                || !stage.weeksCommencing().stream().allMatch(TimetableRules::isUsable)) {
            return null;
        }
        List<LocalDate> days = StageTimes.daysOf(stage, zone);
        if (days.isEmpty()) {
            return null;
        }
        String where = stage.days().isEmpty() ? "/weeksCommencing" : "/days";
        return new Span(pointer + where, stage, days.getFirst(), days.getLast());
    }

    private static boolean isUsable(@Nullable StatedDate stated) {
        return stated != null
                && stated.date() != null
                && !stated.date().isBefore(EARLIEST)
                && !stated.date().isAfter(LATEST);
    }

    private void checkOrder(@Nullable Instant closesAt) {
        Span[] before = new Span[1];
        findings.each("/timetable/stages", timetable.stages(), (pointer, stage) -> {
            Span span = spanOf(pointer, stage);
            if (span == null) {
                return;
            }
            if (closesAt != null && span.first().atStartOfDay(zone).toInstant().isBefore(closesAt)) {
                findings.add(
                        span.pointer(),
                        "before-closing",
                        "This begins on %s, when applications are still taken".formatted(DateWords.day(span.first())));
            }
            Span earlier = before[0];
            if (earlier != null && !mayFollow(earlier, span)) {
                findings.add(
                        span.pointer(),
                        "out-of-order",
                        "This begins on %s, and the stage before it, \"%s\", ends on %s"
                                .formatted(
                                        DateWords.day(span.first()),
                                        earlier.stage().name(),
                                        DateWords.day(earlier.last())));
            }
            if (earlier == null || span.last().isAfter(earlier.last())) {
                before[0] = span;
            }
        });
    }

    // Two sessions can share a day, one in the morning and one in the afternoon; a window lasts until its day ends
    private static boolean mayFollow(Span earlier, Span later) {
        boolean sessions = earlier.stage().window() == null && later.stage().window() == null;
        return later.first().isAfter(earlier.last())
                || (sessions && later.first().equals(earlier.last()));
    }

    // Start

    private void checkStart() {
        Start start = timetable.start();
        if (start == null || start.byAgreement() == null) {
            return;
        }
        long ways = Stream.of(start.on() != null, !start.intakesOrNone().isEmpty(), start.byAgreement())
                .filter(given -> given)
                .count();
        if (ways != 1) {
            findings.add(
                    "/timetable/start",
                    "date-or-agreement",
                    "The start is on a date, in intakes or by agreement, one of the three");
        }
        LocalDate selectionEnds = lastDayOfSelection();
        checkFirstDay("/timetable/start/on", start.on(), selectionEnds);
        LocalDate[] before = new LocalDate[1];
        findings.each("/timetable/start/intakes", start.intakesOrNone(), (pointer, intake) -> {
            if (checkFirstDay(pointer + "/on", intake.on(), selectionEnds)) {
                LocalDate date = intake.on().date();
                before[0] = before[0] == null ? date : laterOf(pointer + "/on/date", before[0], date);
            }
        });
        checkPlaces(start.intakesOrNone());
    }

    private boolean checkFirstDay(String pointer, @Nullable StatedDate on, @Nullable LocalDate selectionEnds) {
        if (on == null || !isRight(pointer, on)) {
            return false;
        }
        String here = pointer + "/date";
        LocalDate date = on.date();
        if (date.isBefore(today)) {
            findings.add(here, "in-the-past", "The start on %s has passed".formatted(DateWords.day(date)));
        }
        if (!WorkingDays.in(zone).contain(date)) {
            findings.add(
                    here,
                    "not-a-working-day",
                    "%s is a weekend or a public holiday".formatted(DateWords.weekdayAndDay(date)));
        }
        StatedDate closing =
                timetable.closing() == null ? null : timetable.closing().on();
        if (selectionEnds != null && !date.isAfter(selectionEnds)) {
            findings.add(
                    here,
                    "before-last-stage",
                    "The start on %s is not after the last day of the selection, %s"
                            .formatted(DateWords.day(date), DateWords.day(selectionEnds)));
        } else if (closing != null && isUsable(closing) && !date.isAfter(closing.date())) {
            findings.add(
                    here,
                    "before-closing",
                    "The start on %s is not after the closing day, %s"
                            .formatted(DateWords.day(date), DateWords.day(closing.date())));
        }
        return true;
    }

    private @Nullable LocalDate lastDayOfSelection() {
        LocalDate[] last = new LocalDate[1];
        findings.each("/timetable/stages", timetable.stages(), (pointer, stage) -> {
            Span span = spanOf(pointer, stage);
            if (span != null && (last[0] == null || span.last().isAfter(last[0]))) {
                last[0] = span.last();
            }
        });
        return last[0];
    }

    private LocalDate laterOf(String pointer, LocalDate before, LocalDate date) {
        if (date.isAfter(before)) {
            return date;
        }
        if (date.equals(before)) {
            findings.add(pointer, "duplicate", "There is an intake on %s already".formatted(DateWords.day(date)));
        } else {
            findings.add(
                    pointer,
                    "out-of-order",
                    "This intake starts on %s, and the one before it on %s"
                            .formatted(DateWords.day(date), DateWords.day(before)));
        }
        return before;
    }

    // Each person who is appointed starts in an intake
    private void checkPlaces(List<Intake> intakes) {
        if (openings == null
                || intakes.isEmpty()
                || intakes.stream().anyMatch(intake -> intake == null || intake.places() == null)) {
            return;
        }
        long places = intakes.stream().mapToLong(Intake::places).sum();
        if (places < openings) {
            findings.add(
                    "/timetable/start/intakes",
                    "too-few-places",
                    "The intakes have %d places, and %d people can be appointed".formatted(places, openings));
        }
    }
}
