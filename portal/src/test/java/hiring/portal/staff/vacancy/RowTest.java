package hiring.portal.staff.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.form.Form;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Stream<Path> packs() throws IOException {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("hiring.root")))
                .resolve("acceptance/src/main/resources/packs");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void saving_unchanged_fields_changes_nothing(Path pack) throws IOException {
        JsonNode document = JSON.readTree(Files.readString(pack));

        for (EditedPart part : EditedPart.ALL) {
            ObjectNode saved = document.deepCopy();
            List<Row> rows = Row.of(part.pointer(), document.at(part.pointer()));

            Row.write(saved, rows, sentBack(document, rows));

            assertThat(saved.toString()).as(part.title()).isEqualTo(document.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_value_of_a_document_has_a_field_in_one_of_the_parts(Path pack) throws IOException {
        JsonNode document = JSON.readTree(Files.readString(pack));
        List<String> names = EditedPart.ALL.stream()
                .flatMap(part -> Row.of(part.pointer(), document.at(part.pointer())).stream())
                .map(Row::name)
                .toList();

        assertThat(values("", document))
                .filteredOn(pointer ->
                        !names.contains(pointer) && !names.contains(pointer.substring(0, pointer.lastIndexOf('/'))))
                .as("Values that no part of the editor shows: the service gives the one, and there is one zone")
                .containsExactlyInAnyOrder("/reference", "/timetable/timeZone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /post/title=Chef          | {"post":{"title":"Chef","openings":2,"tags":["a"],"open":true}}
                    /post/title=              | {"post":{"openings":2,"tags":["a"],"open":true}}
                    /post/openings=3          | {"post":{"title":"Cook","openings":3,"tags":["a"],"open":true}}
                    /post/openings=three      | {"post":{"title":"Cook","openings":"three","tags":["a"],"open":true}}
                    /post/tags=a~~ b          | {"post":{"title":"Cook","openings":2,"tags":["a","b"],"open":true}}
                    /post/tags=               | {"post":{"title":"Cook","openings":2,"tags":[],"open":true}}
                    /post/open=false          | {"post":{"title":"Cook","openings":2,"tags":["a"],"open":false}}
                    /post/other=x             | {"post":{"title":"Cook","openings":2,"tags":["a"],"open":true}}
                    """)
    void a_changed_field_changes_its_value(String sent, String document) throws JsonProcessingException {
        ObjectNode edited = (ObjectNode) JSON.readTree("""
                        {"post":{"title":"Cook","openings":2,"tags":["a"],"open":true}}""");
        int equals = sent.indexOf('=');
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle(sent.substring(0, equals), sent.substring(equals + 1).replace("~", "\r\n"));

        Row.write(edited, Row.of("/post", edited.path("post")), form);

        assertThat(edited.toString()).isEqualTo(document);
    }

    @Test
    void names_of_members_are_labels_in_words() throws JsonProcessingException {
        assertThat(Row.of("/post", JSON.readTree("{\"wordLimit\":1}")))
                .extracting(Row::label)
                .containsExactly("Word limit");
    }

    @ParameterizedTest
    @CsvSource({
        "/post/title, post",
        "/timetable/stages/0/code, stages",
        "/timetable/closing/time, closing",
        "/application/statement/wordLimit, statement",
        "/application/attachmentsAccepted, application",
        "/unknown, post"
    })
    void a_place_belongs_to_the_smallest_part_that_holds_it(String pointer, String part) {
        assertThat(EditedPart.holding(pointer).path()).isEqualTo(part);
    }

    /** What a browser sends for the fields as the page shows them. */
    private static MultivaluedMap<String, String> sentBack(JsonNode document, List<Row> rows) {
        Form form = Form.of(document);
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (Row row : rows) {
            if (row.kind() == Row.Kind.LINES) {
                sent.putSingle(row.name(), String.join("\r\n", Row.texts(document.at(row.name()))));
            } else if (row.kind() != Row.Kind.HEADING && row.kind() != Row.Kind.ADD && row.kind() != Row.Kind.REMOVE) {
                sent.putSingle(row.name(), form.value(row.name()));
            }
        }
        return sent;
    }

    private static Stream<String> values(String pointer, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .flatMap(member -> values(pointer + "/" + member.getKey(), member.getValue()));
        }
        if (node.isArray()) {
            return Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                    .flatMap(i -> values(pointer + "/" + i, node.get(i)));
        }
        return Stream.of(pointer);
    }
}
