package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.Json;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The published vacancy, as returned by vacancy-service. */
record Vacancy(JsonNode view) {

    // Where the pack names a grade only
    private static final BigDecimal SALARY_OF_THE_GRADE = new BigDecimal("24788.00");

    UUID id() {
        return UUID.fromString(view.path("id").asText());
    }

    String reference() {
        return view.path("reference").asText();
    }

    String title() {
        return view.path("post").path("title").asText();
    }

    /** The first instant at which an application is late. */
    Instant closesAt() {
        return Instant.parse(view.path("closesAt").asText());
    }

    String closingWords() {
        return view.path("closingWords").asText();
    }

    ZoneId zone() {
        return ZoneId.of(view.path("timetable").path("timeZone").asText());
    }

    int openings() {
        return view.path("post").path("openings").asInt();
    }

    BigDecimal lowestSalary() {
        JsonNode lowest = view.path("post").path("salary").path("lowest");
        return lowest.isNumber() ? lowest.decimalValue().setScale(2) : SALARY_OF_THE_GRADE;
    }

    /** The building in which sessions are held. */
    String building() {
        JsonNode workplace = view.path("post").path("workplaces").path(0);
        return workplace.isObject()
                ? "%s, %s"
                        .formatted(
                                workplace.path("name").asText(),
                                workplace.path("locality").asText())
                : view.path("organisation").path("name").asText();
    }

    List<Stage> stages() {
        return Json.items(view.path("timetable").path("stages"))
                .map(stage -> new Stage(stage, zone()))
                .toList();
    }

    /**
     * The days on which successful candidates can start, the earliest first: the one date or those of the intakes; if
     * it is by agreement, a Wednesday after their period of notice.
     */
    List<LocalDate> starts(LocalDate offeredOn) {
        JsonNode start = view.path("timetable").path("start");
        List<LocalDate> fixed = Stream.concat(Stream.of(start), Json.items(start.path("intakes")))
                .map(dated -> dated.path("on").path("date"))
                .filter(JsonNode::isTextual)
                .map(date -> LocalDate.parse(date.asText()))
                .toList();
        if (!fixed.isEmpty()) {
            return fixed;
        }
        int notice = view.path("terms").path("noticeMonths").asInt();
        LocalDate day = offeredOn.plusMonths(notice).plusWeeks(1);
        return List.of(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY)));
    }
}
