package hiring.portal.staff.selection;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.portal.client.Selection.Session;
import hiring.portal.staff.selection.Timetable.Cell;
import hiring.portal.staff.selection.Timetable.Day;
import hiring.portal.staff.selection.Timetable.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimetableTest {

    @Test
    void times_go_down_and_places_across() {
        Session early = session("2026-07-01T08:00:00Z", "Room 2");
        Session same = session("2026-07-01T08:00:00Z", "Room 1");
        Session late = session("2026-07-01T13:30:00Z", "Room 1");
        Session other = session("2026-07-02T08:00:00Z", "Room 3");

        assertThat(Timetable.of(List.of(other, late, early, same)).days())
                .containsExactly(
                        new Day(
                                "Wednesday 1 July 2026",
                                List.of("Room 1", "Room 2"),
                                List.of(
                                        new Row("9am", List.of(new Cell(same), new Cell(early))),
                                        new Row("2:30pm", List.of(new Cell(late), new Cell(null))))),
                        new Day(
                                "Thursday 2 July 2026",
                                List.of("Room 3"),
                                List.of(new Row("9am", List.of(new Cell(other))))));
    }

    @Test
    void a_session_late_in_the_evening_belongs_to_the_day_in_london() {
        assertThat(Timetable.of(List.of(session("2026-07-01T23:30:00Z", "Room 1")))
                        .days())
                .extracting(Day::title)
                .containsExactly("Thursday 2 July 2026");
    }

    @Test
    void without_sessions_there_is_no_day() {
        assertThat(Timetable.of(List.of()).days()).isEmpty();
    }

    private static Session session(String start, String place) {
        Instant startsAt = Instant.parse(start);
        return new Session(new UUID(0, 1), startsAt, startsAt.plusSeconds(3600), place, 4, 1, List.of());
    }
}
