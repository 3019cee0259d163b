package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One step of the vacancy's selection process. */
record Stage(JsonNode view, ZoneId zone) {

    String code() {
        return view.path("code").asText();
    }

    String name() {
        return view.path("name").asText();
    }

    String kind() {
        return view.path("kind").asText();
    }

    Instant opensAt() {
        return Instant.parse(view.path("opensAt").asText());
    }

    Instant closesAt() {
        return Instant.parse(view.path("closesAt").asText());
    }

    List<LocalDate> dates() {
        return Json.items(view.path("dates"))
                .map(date -> LocalDate.parse(date.asText()))
                .toList();
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    boolean invitesByTelephone() {
        return view.path("inviteByTelephone").asBoolean();
    }

    /** Whether assessors score what candidates have handed in. */
    boolean isReview() {
        return kind().equals("FORM_REVIEW") && assessorsEach() > 0;
    }

    /** Whether candidates book their places by themselves. */
    boolean isSelfBooked() {
        return view.path("booking").asText().equals("SELF");
    }

    /** Whether a candidate who stays away is barred from vacancies of the same kind. */
    boolean barsAbsent() {
        return view.path("barMonths").asInt() > 0;
    }

    /** Whether the assessors know the names of the candidates. */
    boolean isNamed() {
        return view.path("disclosure").asText().equals("NAMED");
    }

    List<JsonNode> parts() {
        return Json.items(view.path("parts")).toList();
    }

    /** When a part opens: with a window of its own, or with the stage. */
    Instant opensAt(JsonNode part) {
        return part.hasNonNull("window") ? startOf(day(part, "opens")) : opensAt();
    }

    /** The first instant after the window of a part. */
    Instant closesAt(JsonNode part) {
        return part.hasNonNull("window") ? startOf(day(part, "closes").plusDays(1)) : closesAt();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(JsonNode part, String which) {
        return LocalDate.parse(part.path("window").path(which).path("date").asText());
    }

    int assessorsEach() {
        return view.path("matrix").path("assessors").asInt();
    }

    /** Code of the first line that is scored. */
    String firstLine() {
        return view.path("matrix").path("lines").path(0).path("code").asText();
    }

    /** What is scored at this stage besides the form and itself: codes of earlier activities. */
    Set<String> evidence() {
        return Json.items(view.path("matrix").path("lines"))
                .map(line -> line.path("evidence").asText())
                .collect(Collectors.toSet());
    }
}
