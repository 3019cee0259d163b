package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Person;
import hiring.acceptance.system.Service;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves the organisation's common texts from a pack to the organisation content and leaves a reference. A text that is
 * already in force with the same words is not added again, so the second pack adds only changes.
 */
final class OrganisationContent {

    private static final Person ADMINISTRATOR = Person.sample("admin1");
    private static final String LEVEL = "head-of-service";

    private static final Map<String, String> ORGANISATION_PARTS = Map.of(
            "introduction", "INTRODUCTION",
            "aims", "AIMS",
            "politicalArrangements", "POLITICAL_ARRANGEMENTS",
            "structure", "STRUCTURE",
            "values", "VALUES",
            "commitments", "COMMITMENTS",
            "area", "AREA");

    private static final List<String> GENERAL_TERMS = List.of(
            "conditions",
            "payDay",
            "pension",
            "sickness",
            "otherBusiness",
            "healthAndSafety",
            "development",
            "managerProgramme",
            "greenTravel",
            "benefits");

    private final Service service;
    private final ObjectNode document;
    private final String organisationCode;
    private final LocalDate from;
    private int added;

    private OrganisationContent(Service service, ObjectNode document, LocalDate from) {
        this.service = service;
        this.document = document;
        this.organisationCode =
                codeOf(document.path("organisation").path("name").asText());
        this.from = from;
    }

    /**
     * Moves the shared parts of a pack out of it.
     *
     * @param from the day from which they are in force
     * @return how many texts and grades were new
     */
    static int moveOut(Service vacancies, ObjectNode document, LocalDate from) {
        OrganisationContent content = new OrganisationContent(vacancies, document, from);
        content.moveOut();
        return content.added;
    }

    private void moveOut() {
        ObjectNode organisation = (ObjectNode) document.path("organisation");
        ORGANISATION_PARTS.forEach((part, kind) -> {
            JsonNode text = organisation.remove(part);
            if (text != null && !text.isEmpty()) {
                add(kind, null, text.isArray() ? "blocks" : part, text);
            }
        });
        ObjectNode job = (ObjectNode) document.path("post").path("job");
        JsonNode responsibilities = job.remove("responsibilities");
        if (responsibilities != null) {
            add("RESPONSIBILITIES", LEVEL, "responsibilities", responsibilities);
        }
        ObjectNode terms = (ObjectNode) document.path("terms");
        ObjectNode general = Json.object();
        for (String part : GENERAL_TERMS) {
            JsonNode value = terms.remove(part);
            if (value != null) {
                general.set(part, value);
            }
        }
        add("WORKING_FOR_US", null, "workingForUs", general);
        addGrade(terms);
        ObjectNode reference = organisation.putObject("content").put("from", organisationCode);
        if (responsibilities != null) {
            reference.put("level", LEVEL);
        }
    }

    private void add(String kind, @Nullable String level, String part, JsonNode text) {
        boolean inForce = service.list(ADMINISTRATOR, "/content-blocks?organisation=" + organisationCode).stream()
                .filter(block -> block.path("kind").asText().equals(kind))
                .filter(block -> block.path("level").asText().equals(level == null ? "" : level))
                .filter(block -> !dayOf(block).isAfter(from))
                .max(Comparator.comparing(OrganisationContent::dayOf))
                .filter(block -> plain(block.path("body").path(part)).equals(plain(text)))
                .isPresent();
        if (!inForce) {
            ObjectNode request = Json.object()
                    .put("organisation", organisationCode)
                    .put("kind", kind)
                    .put("effectiveFrom", from.toString());
            if (level != null) {
                request.put("level", level);
            }
            request.set(part, text);
            service.post(ADMINISTRATOR, "/content-blocks", request).expect(201);
            added++;
        }
    }

    private void addGrade(ObjectNode terms) {
        ObjectNode request = Json.object()
                .put("organisation", organisationCode)
                .put("grade", document.path("post").path("grade").asText())
                .put("effectiveFrom", from.toString());
        request.set("noticeMonths", terms.remove("noticeMonths"));
        request.set("annualLeave", terms.remove("annualLeave"));
        Answer answer = service.post(ADMINISTRATOR, "/grade-terms", request);
        if (answer.status() == 201) {
            added++;
        } else {
            answer.expectRefusal(409, "content-exists");
        }
    }

    // "Kent County Council" has the code "kent-county-council"
    private static String codeOf(String organisation) {
        return organisation.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static LocalDate dayOf(JsonNode block) {
        return LocalDate.parse(block.path("effectiveFrom").asText());
    }

    /** The document without optional empty values: empty lists, false, null. */
    private static JsonNode plain(JsonNode node) {
        if (node.isArray()) {
            var list = Json.array();
            node.forEach(entry -> list.add(plain(entry)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = Json.object();
            node.properties().forEach(field -> {
                JsonNode value = plain(field.getValue());
                boolean absent = value.isNull()
                        || (value.isContainerNode() && value.isEmpty())
                        || (value.isBoolean() && !value.asBoolean());
                if (!absent) {
                    object.set(field.getKey(), value);
                }
            });
            return object;
        }
        return node;
    }
}
