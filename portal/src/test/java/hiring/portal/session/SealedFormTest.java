package hiring.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealedFormTest {

    private static final Instant MADE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String PATH = "/my/applications/1/statement";

    private final MultivaluedMap<String, String> fields = fields();
    private final String sealed = at(Duration.ZERO).of("person", PATH, fields);

    @ParameterizedTest
    @CsvSource({"PT0S, true", "PT1H59M59S, true", "PT2H, false", "PT24H, false"})
    void it_opens_for_two_hours(Duration age, boolean opens) {
        assertThat(at(age).open("person", PATH, sealed).isPresent()).isEqualTo(opens);
    }

    @Test
    void the_fields_are_as_they_were() {
        assertThat(at(Duration.ZERO).open("person", PATH, sealed)).contains(fields);
    }

    @Test
    void another_person_cannot_open_it() {
        assertThat(at(Duration.ZERO).open("other", PATH, sealed)).isEmpty();
    }

    @Test
    void it_cannot_be_sent_to_another_address() {
        assertThat(at(Duration.ZERO).open("person", "/my/applications/2/statement", sealed))
                .isEmpty();
    }

    @Test
    void a_forged_one_does_not_open() {
        assertThat(at(Duration.ZERO).open("person", PATH, "AAAA")).isEmpty();
    }

    private static MultivaluedMap<String, String> fields() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.put("/supportingStatement", List.of("Zoë\r\n£ \"quoted\" <b>"));
        fields.put("/kinds", List.of("A", "B"));
        return fields;
    }

    private static SealedForm at(Duration age) {
        return new SealedForm(
                new Seal("a-secret-of-this-test-with-32-ch"), new ObjectMapper(), InstantSource.fixed(MADE.plus(age)));
    }
}
