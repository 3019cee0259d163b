package hiring.portal.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form whose session had ended, for a hidden field of the page that asks the person to sign in again.
 * Only the same person can send them, to the same address, within two hours. Nothing is stored on the server.
 */
@ApplicationScoped
public class SealedForm {

    /** The name of the hidden field. */
    public static final String FIELD = "_sealed";

    private static final String PURPOSE = "sealed-form";
    private static final Duration VALID = Duration.ofHours(2);

    private final Seal seal;
    private final ObjectMapper json;
    private final InstantSource clock;

    public SealedForm(Seal seal, ObjectMapper json, InstantSource clock) {
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    record Content(String person, String path, long second, Map<String, List<String>> fields) {}

    public String of(String person, String path, MultivaluedMap<String, String> form) {
        try {
            return seal.seal(
                    PURPOSE,
                    json.writeValueAsString(
                            new Content(person, path, clock.instant().getEpochSecond(), form)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON", e);
        }
    }

    /** The fields, if this person sealed them for this address. */
    Optional<MultivaluedMap<String, String>> open(String person, String path, String sealed) {
        return seal.open(PURPOSE, sealed)
                .map(this::read)
                .filter(content -> content.person().equals(person)
                        && content.path().equals(path)
                        && clock.instant()
                                .isBefore(
                                        Instant.ofEpochSecond(content.second()).plus(VALID)))
                .map(content -> {
                    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
                    fields.putAll(content.fields());
                    return fields;
                });
    }

    private Content read(String text) {
        try {
            return json.readValue(text, Content.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Only our own text can be opened", e);
        }
    }
}
