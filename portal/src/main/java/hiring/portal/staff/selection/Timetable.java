package hiring.portal.staff.selection;

import hiring.portal.client.Selection.Session;
import hiring.portal.page.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sessions as a table for each day: times down, places across. */
record Timetable(List<Day> days) {

    record Day(String title, List<String> places, List<Row> rows) {}

    record Row(String time, List<Cell> cells) {}

    /** The session at this time and place, or none. */
    record Cell(@Nullable Session session) {}

    static Timetable of(List<Session> sessions) {
        List<Session> sorted = sessions.stream()
                .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::place))
                .toList();
        List<Day> days = new ArrayList<>();
        for (String title : sorted.stream()
                .map(session -> Words.day(session.startsAt()))
                .distinct()
                .toList()) {
            List<Session> ofDay = sorted.stream()
                    .filter(session -> Words.day(session.startsAt()).equals(title))
                    .toList();
            List<String> places =
                    ofDay.stream().map(Session::place).distinct().sorted().toList();
            List<Row> rows = ofDay.stream()
                    .map(Session::startsAt)
                    .distinct()
                    .map(start -> new Row(Words.clockTime(start), cells(ofDay, places, start)))
                    .toList();
            days.add(new Day(title, places, rows));
        }
        return new Timetable(days);
    }

    private static List<Cell> cells(List<Session> sessions, List<String> places, Instant start) {
        return places.stream()
                .map(place -> new Cell(sessions.stream()
                        .filter(session -> session.startsAt().equals(start) && Objects.equals(session.place(), place))
                        .findFirst()
                        .orElse(null)))
                .toList();
    }
}
