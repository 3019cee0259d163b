package hiring.vacancy.document;

import static hiring.vacancy.Packs.at;
import static hiring.vacancy.Packs.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.kit.problem.FieldError;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.rule.DocumentRules;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the work is: one place to type it, in a shape that a stranger can find it by. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkplaceTest {

    private static final Instant NOW = Instant.parse("2020-11-20T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "me14 1xq, ME14 1XQ",
        "ME141XQ, ME14 1XQ",
        "' m e1 41 xq ', ME14 1XQ",
        "m1 1ae, M1 1AE",
        "M601NW, M60 1NW",
        "cr26xh, CR2 6XH",
        "w1a0ax, W1A 0AX",
        "ec1a1bb, EC1A 1BB",
        "gir0aa, GIR 0AA",
        "je23xp, JE2 3XP",
        "bfpo57, BFPO 57",
        "BFPO 57, BFPO 57",
        "fiqq1zz, FIQQ 1ZZ"
    })
    void a_postcode_is_kept_in_capitals_and_spaced_normally(String typed, String kept) {
        assertThat(withPostcode(typed).postcode()).isEqualTo(kept);
        assertThat(findings("{\"name\": \"A\", \"postcode\": \"%s\"}".formatted(typed)))
                .isEmpty();
    }

    // Q in front, I in the second place, an inward part of letters that are not used, too few and too many digits
    @ParameterizedTest
    @ValueSource(
            strings = {"QE14 1XQ", "MI14 1XQ", "ME14 1CQ", "ME 1XQ", "ME144 1XQ", "ME14", "1XQ", "75008", "none", "BFPO"
            })
    void refuses_an_invalid_postcode(String typed) {
        assertThat(findings("{\"name\": \"A\", \"postcode\": \"%s\"}".formatted(typed)))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/post/workplaces/0/postcode", "not-a-postcode"));
    }

    @Test
    void checks_postcodes_by_country() {
        assertThat(findings("{\"name\": \"A\", \"postcode\": \"75008\", \"country\": \"FR\"}"))
                .isEmpty();
        assertThat(findings("{\"name\": \"A\", \"postcode\": \"7500\", \"country\": \"FR\"}"))
                .extracting(FieldError::code)
                .containsExactly("not-a-postcode");
        assertThat(findings("{\"name\": \"A\", \"country\": \"HK\"}")).isEmpty();
        assertThat(findings("{\"name\": \"A\", \"postcode\": \"75008\", \"country\": \"JE\"}"))
                .extracting(FieldError::code)
                .containsExactly("not-a-postcode");
    }

    @Test
    void refuses_an_unknown_country() {
        assertThat(findings("{\"name\": \"A\", \"country\": \"UK\"}"))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/post/workplaces/0/country", "no-such-country"));
        assertThat(DocumentRules.findings(
                        Documents.of(graduateWith("{\"remoteFrom\": [\"GB\", \"XX\", \"GB\"]}")), NOW))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/post/remoteFrom/1", "no-such-country"), tuple("/post/remoteFrom/2", "duplicate"));
    }

    @Test
    void treats_blank_as_absent() {
        Workplace workplace = new Workplace("Sessions House", " ", "", "\t", " ", "");
        assertThat(workplace).isEqualTo(Workplace.named("Sessions House"));
        assertThat(workplace.knownByNameAlone()).isTrue();
        assertThat(workplace.words()).isEqualTo("Sessions House");
    }

    @Test
    void writes_an_address_as_on_an_envelope_with_a_country_abroad() {
        assertThat(new Workplace("Sessions House", "County Road", "Maidstone", "Kent", "me141xq", "GB").words())
                .isEqualTo("Sessions House, County Road, Maidstone, Kent, ME14 1XQ");
        assertThat(new Workplace("Kent House", null, "Brussels", null, "1000", "BE").words())
                .isEqualTo("Kent House, Brussels, 1000, Belgium");
    }

    // The shape before: names alone

    @Test
    void reads_bare_names_as_workplaces() {
        Post post = Documents.of(graduateWith("{\"locations\": [\"Sessions House\", \"Invicta House\"]}"))
                .post();
        assertThat(post.workplaces())
                .containsExactly(Workplace.named("Sessions House"), Workplace.named("Invicta House"));
        assertThat(post.locations()).containsExactly("Sessions House", "Invicta House");
    }

    @Test
    void fills_in_locations_from_workplaces() {
        Post post = Documents.of(
                        graduateWith("{\"workplaces\": [{\"name\": \"Sessions House\", \"locality\": \"Maidstone\"}]}"))
                .post();
        assertThat(post.locations()).containsExactly("Sessions House");
    }

    @Test
    void accepts_both_where_they_agree_and_reports_differences() {
        String workplace = "\"workplaces\": [{\"name\": \"Sessions House\", \"locality\": \"Maidstone\"}]";
        assertThat(DocumentRules.findings(
                        Documents.of(graduateWith("{%s, \"locations\": [\"Sessions House\"]}".formatted(workplace))),
                        NOW))
                .isEmpty();
        assertThat(DocumentRules.findings(
                        Documents.of(graduateWith("{%s, \"locations\": [\"Invicta House\"]}".formatted(workplace))),
                        NOW))
                .containsExactly(new FieldError(
                        "/post/locations",
                        "says-otherwise",
                        "The workplaces are called Sessions House; leave these out, they follow from the workplaces"));
    }

    private static Workplace withPostcode(String postcode) {
        return new Workplace("A", null, null, null, postcode, null);
    }

    private static List<FieldError> findings(String workplace) {
        return DocumentRules.findings(Documents.of(graduateWith("{\"workplaces\": [%s]}".formatted(workplace))), NOW);
    }

    private static ObjectNode graduateWith(String fields) {
        ObjectNode pack = Packs.graduate();
        ObjectNode post = at(pack, "/post");
        post.remove("workplaces");
        post.setAll((ObjectNode) json(fields));
        return pack;
    }
}
