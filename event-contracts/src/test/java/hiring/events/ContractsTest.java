package hiring.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the records with the files committed under {@code contracts/}. After a compatible change {@code
 * -Dcontracts.update=true} rewrites the files. A change that would break a consumer is refused even then and needs a
 * new major version of the event. New values of an enum are accepted with {@code -Dcontracts.values=true}: every
 * consumer must be released before the producer, because an older one stores an event with an unknown value as a dead
 * letter.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "contracts");
    private static final boolean UPDATE = Boolean.getBoolean("contracts.update");
    private static final boolean NEW_VALUES = Boolean.getBoolean("contracts.values");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    static Stream<Class<? extends HiringEvent>> events() {
        return EventTypes.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void records_match_the_committed_schemas(Class<? extends HiringEvent> event) throws IOException {
        Path file = FOLDER.resolve("schemas").resolve(EventTypes.nameOf(event) + ".json");
        JsonNode generated = Schemas.of(event);
        if (Files.exists(file)) {
            JsonNode checkedIn = JSON.readTree(Files.readString(file));
            assertThat(
                            NEW_VALUES
                                    ? Compatibility.breaksBesideNewValues(checkedIn, generated)
                                    : Compatibility.breaks(checkedIn, generated))
                    .as("breaking changes of %s; publish a new major version instead", EventTypes.nameOf(event))
                    .isEmpty();
        }
        holds(file, JSON.writeValueAsString(generated) + "\n");
    }

    @ParameterizedTest
    @MethodSource("events")
    void records_serialise_as_their_committed_samples(Class<? extends HiringEvent> event) throws IOException {
        Path file = FOLDER.resolve("samples").resolve(EventTypes.nameOf(event) + ".json");
        holds(file, JSON.writeValueAsString(Samples.of(event)) + "\n");
    }

    @ParameterizedTest
    @MethodSource("events")
    void reads_samples_with_a_field_of_a_newer_version(Class<? extends HiringEvent> event)
            throws JsonProcessingException {
        HiringEvent sample = Samples.of(event);
        ObjectNode newer = JSON.valueToTree(sample);
        newer.put("fieldOfANewerVersion", 1);

        assertThat(JSON.treeToValue(newer, event)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("events")
    void samples_match_their_schemas(Class<? extends HiringEvent> event) {
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Schemas.of(event));

        assertThat(schema.validate(JSON.valueToTree(Samples.of(event)))).isEmpty();
    }

    @Test
    void the_committed_asyncapi_document_matches_the_records() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build();
        // Strings stay in quotes: without them YAML reads an instant as a date, which does not match its schema
        String document = yaml.writeValueAsString(AsyncApi.document(JSON::valueToTree));
        holds(FOLDER.resolve("asyncapi.yaml"), document);
        assertThat(yaml.readTree(document).path("components").path("messages"))
                .hasSize(EventTypes.all().size())
                .allSatisfy(message -> assertThat(message.path("examples"))
                        .isNotEmpty()
                        .allMatch(example -> example.path("payload").isObject()));
    }

    @Test
    void no_committed_file_belongs_to_a_removed_event() throws IOException {
        for (String folder : List.of("schemas", "samples")) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
                // The other tests of this class write the file of a new event
                assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", "")))
                        .isSubsetOf(EventTypes.all().keySet());
            }
        }
    }

    @Test
    void event_types_are_in_the_past_tense_with_a_version() {
        assertThat(EventTypes.all().keySet())
                .allMatch(name -> name.matches("hiring\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
    }

    private static void holds(Path file, String text) throws IOException {
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("-Dcontracts.update=true writes it").hasContent(text);
    }
}
