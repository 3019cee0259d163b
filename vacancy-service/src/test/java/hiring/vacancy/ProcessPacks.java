package hiring.vacancy;

import static hiring.vacancy.Packs.at;
import static hiring.vacancy.Packs.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.kit.testing.CaseTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of processes that assessment-service plays as well, each in a pack. */
public final class ProcessPacks {

    private ProcessPacks() {}

    public static List<CaseTable.Case> processes() {
        return CaseTable.read("event-contracts/src/test/resources/processes.json");
    }

    /** The pack with the process of this name. */
    public static ObjectNode named(String name) {
        return of(processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    /** The graduate pack with this process instead of its own. */
    public static ObjectNode of(CaseTable.Case process) {
        ObjectNode pack = Packs.graduate();
        ArrayNode stages = Packs.listAt(pack, "/timetable/stages");
        stages.removeAll();
        process.items().forEach(stage -> stages.add(planned((ObjectNode) stage)));
        ObjectNode specification = at(pack, "/personSpecification");
        specification.set("groups", json("""
                [{"category": "EXPERIENCE", "title": "Experience"},
                 {"category": "SKILLS_AND_ABILITIES", "title": "Skills"}]"""));
        specification.set("criteria", json("[]"));
        criterion(specification, "experience-1", "EXPERIENCE", process.items());
        criterion(specification, "skills-1", "SKILLS_AND_ABILITIES", process.items());
        at(pack, "/application").set("eligibility", json("[]"));
        return pack;
    }

    // Assessed wherever a matrix has a line for it; else where there is none
    private static void criterion(ObjectNode specification, String code, String category, ArrayNode stages) {
        ObjectNode criterion = ((ArrayNode) specification.get("criteria")).addObject();
        criterion
                .put("code", code)
                .put("category", category)
                .put("essential", true)
                .put("wording", "Has " + code);
        ArrayNode assessedAt = criterion.putArray("assessedAt");
        for (JsonNode stage : stages) {
            if (stage.at("/matrix/lines").findValuesAsText("criterion").contains(code)) {
                assessedAt.add(stage.get("code").asText());
            }
        }
        for (JsonNode stage : stages) {
            if (assessedAt.isEmpty() && !stage.has("matrix")) {
                assessedAt.add(stage.get("code").asText());
            }
        }
    }

    /** The draft that is published as this stage. */
    private static JsonNode planned(ObjectNode published) {
        ObjectNode stage = published.deepCopy();
        setWindow(stage);
        stage.path("parts").forEach(part -> setWindow((ObjectNode) part));
        ArrayNode days = stage.putArray("days");
        stage.remove("dates").forEach(date -> days.addObject().put("date", date.asText()));
        if (stage.has("matrix")) {
            ObjectNode matrix = at(stage, "/matrix");
            ObjectNode scale = matrix.putObject("scale");
            Stream.of("lowest", "highest", "anchors").forEach(field -> scale.set(field, matrix.remove(field)));
        }
        return stage;
    }

    // Instants become the days that they are made of
    private static void setWindow(ObjectNode item) {
        @Nullable JsonNode opens = item.remove("opensAt");
        @Nullable JsonNode closes = item.remove("closesAt");
        if (opens != null && closes != null) {
            ObjectNode window = item.putObject("window");
            window.putObject("opens").put("date", day(opens).toString());
            window.putObject("closes").put("date", day(closes).minusDays(1).toString());
        }
    }

    private static LocalDate day(JsonNode instant) {
        return LocalDate.ofInstant(Instant.parse(instant.asText()), ZoneId.of("Europe/London"));
    }
}
