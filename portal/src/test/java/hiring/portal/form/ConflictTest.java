package hiring.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.portal.form.Conflict.Difference;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictTest {

    private static final Map<String, String> LABELS = Map.of("duties", "What you did");

    @Test
    void fields_that_differ_are_told_from_those_that_do_not() {
        MultivaluedMap<String, String> sent =
                sent(Map.of("/role", "Cook", "/duties", "Mine\r\nof two lines", "/town", " Leeds", "_version", "1"));
        Form saved = Form.empty()
                .put("/role", "Chef")
                .put("/duties", "Mine\nof two lines")
                .put("/town", "Leeds");

        Conflict conflict = Conflict.between(sent, saved, LABELS);

        assertThat(conflict.getDifferences()).containsExactly(new Difference("/role", "Role", "Cook", "Chef", false));
        assertThat(conflict.getSame()).containsOnlyKeys("/duties", "/town");
    }

    @ParameterizedTest
    @CsvSource({
        "/duties, What you did",
        "/history/0/duties, What you did",
        "/personalDetails/address/noFixedAbode, No fixed abode",
        "/history/0/from#day, 'From, day'",
        "/education/fullTimeEndedOn#year, 'Full time ended on, year'"
    })
    void a_difference_has_a_label_in_words(String name, String label) {
        Conflict conflict = Conflict.between(sent(Map.of(name, "mine")), Form.empty(), LABELS);

        assertThat(conflict.getDifferences()).extracting(Difference::label).containsExactly(label);
    }

    @Test
    void only_long_texts_can_be_kept_both() {
        String longText = "word ".repeat(20);

        Conflict conflict = Conflict.between(
                sent(Map.of("/duties", "short", "/role", "Cook")),
                Form.empty().put("/duties", longText).put("/role", "Chef"),
                LABELS);

        assertThat(conflict.getDifferences())
                .extracting(Difference::name, Difference::canKeepBoth)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/duties", true),
                        org.assertj.core.groups.Tuple.tuple("/role", false));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"mine, typed", "theirs, saved", "both, 'typed\n\nsaved'", "unknown, typed"})
    void a_choice_makes_the_field(String pick, String value) {
        MultivaluedMap<String, String> sent =
                sent(Map.of("/duties", "typed", "_theirs:/duties", "saved", "_pick:/duties", pick, "/role", "Cook"));

        Conflict.resolve(sent);

        assertThat(sent).isEqualTo(sent(Map.of("/duties", value, "/role", "Cook")));
    }

    @Test
    void each_of_several_differences_is_chosen_by_itself() {
        MultivaluedMap<String, String> sent = sent(Map.of(
                "/a",
                "a1",
                "_theirs:/a",
                "a2",
                "_pick:/a",
                "theirs",
                "/b",
                "b1",
                "_theirs:/b",
                "b2",
                "_pick:/b",
                "mine"));

        Conflict.resolve(sent);

        assertThat(sent).isEqualTo(sent(Map.of("/a", "a2", "/b", "b1")));
    }

    @Test
    void a_form_without_choices_stays_as_it_is() {
        MultivaluedMap<String, String> sent = sent(Map.of("/a", "a1"));

        Conflict.resolve(sent);

        assertThat(sent).isEqualTo(sent(Map.of("/a", "a1")));
    }

    /** Several ticked boxes travel through the hidden field of the conflict page, which has one value. */
    @Test
    void ticked_boxes_survive_the_conflict_page() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.put("/kinds", List.of("EXTRA_TIME", "BRAILLE"));

        Conflict conflict = Conflict.between(sent, Form.empty(), LABELS);
        MultivaluedMap<String, String> again =
                sent(Map.of("/kinds", conflict.getDifferences().getFirst().mine(), "_pick:/kinds", "mine"));
        Conflict.resolve(again);

        assertThat(Fields.none().lists("/kinds").read(again).path("kinds").toString())
                .isEqualTo("[\"EXTRA_TIME\",\"BRAILLE\"]");
    }

    private static MultivaluedMap<String, String> sent(Map<String, String> fields) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        fields.forEach(sent::putSingle);
        return sent;
    }
}
