package hiring.application.anonymised;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.events.AssessorAssigned;
import hiring.events.DisclosureRule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What assessors read does not depend on who has applied. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnonymisedFormComponentTest extends ComponentTest {

    /** Each answer has its own. */
    private static final Set<String> HEADERS_OF_ONE_ANSWER = Set.of("date", "x-request-id");

    private static final String WORDS =
            "I am Siân O'Neill (sian@example.org, 01622 000000, https://sian.example), born 1985. My manager at the"
                    + " shop said: Siân has automated the stock list.";

    /** What another person has in place of each, with another length. */
    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("Siân", "Oluwaseun"),
            Map.entry("O'Neill", "Adeyemi-Clark"),
            Map.entry("sian@example.org", "seun.adeyemi@mail.example.org"),
            Map.entry("01622 000000", "+44 7700 900123"),
            Map.entry("https://sian.example", "https://www.example.org/people/seun"),
            Map.entry("born 1985", "born 2001"),
            Map.entry("1 High Street", "Flat 2, 17 Quayside"),
            Map.entry("Maidstone", "Ramsgate"),
            Map.entry("ME14 1XX", "CT11 8AA"),
            Map.entry("Hillview School", "St Augustine's RC Academy"),
            Map.entry("University of Kent", "Open University"),
            Map.entry("\"year\": 2013", "\"year\": 2012"),
            Map.entry("In hospital", "Travelled"),
            Map.entry("Ill health", "Moved away"),
            Map.entry("A hearing loop", "Large print"),
            Map.entry("Ann Other", "Bola Someone"),
            Map.entry("ann@example.org", "bola@example.org"));

    @Test
    void two_people_with_the_same_experience_have_the_same_form() {
        UUID vacancy = aVacancy();
        UUID assessor = UUID.randomUUID();
        String form = Samples.form().replace("I have automated the stock list of a shop.", WORDS);
        String contact =
                "{\"name\": \"Siân O'Neill\", \"email\": \"sian@example.org\", \"telephone\": \"01622 000000\"}";

        String one = anonymised(assessor, vacancy, contact, form);
        String other = anonymised(
                assessor,
                vacancy,
                asAnother(contact),
                asAnother(form).replace("\"referees\"", "\"guaranteedInterview\": true, \"referees\""));

        assertThat(one).contains("automated the stock list", "\"names\":2", "\"emails\":1", "\"births\":1");
        assertThat(other).isEqualTo(one);
    }

    private static String asAnother(String text) {
        String changed = text;
        for (Map.Entry<String, String> word : OTHER.entrySet()) {
            changed = changed.replace(word.getKey(), word.getValue());
        }
        return changed;
    }

    /** Status, headers and the bytes. */
    private String anonymised(UUID assessor, UUID vacancy, String contact, String form) {
        UUID person = UUID.randomUUID();
        UUID application = aDraft(person, vacancy);
        asCandidate(person).body(contact).put("/candidates/me").then().statusCode(200);
        save(person, application, "\"0\"", form).statusCode(200);
        submit(person, application).statusCode(200);
        kafka().send(new AssessorAssigned(
                application, vacancy, "shortlisting", assessor, DisclosureRule.ANONYMOUS, Samples.DURING));
        String path = formPath(assessor, application);
        eventually(() -> as("assessor", assessor).get(path).then().statusCode(200));
        Response response = as("assessor", assessor).get(path);
        String headers = response.headers().asList().stream()
                .filter(header ->
                        !HEADERS_OF_ONE_ANSWER.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(header -> header.getName() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        return "%d\n%s\n\n%s"
                .formatted(response.statusCode(), headers, response.asString())
                .replace(path.substring(path.lastIndexOf('/') + 1), "its id");
    }
}
