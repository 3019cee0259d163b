package hiring.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTokenTest {

    private static final Instant MADE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Seal SEAL = new Seal("a-secret-of-this-test-with-32-ch");

    private final String token = at(Duration.ZERO).of(Area.MY, "person one");

    @ParameterizedTest
    @CsvSource({"PT0S, true", "PT12H, true", "PT23H59M59S, true", "PT24H, false", "PT25H, false"})
    void it_is_valid_for_a_day(Duration age, boolean valid) {
        assertThat(at(age).person(Area.MY, token).isPresent()).isEqualTo(valid);
    }

    @Test
    void it_names_the_person_and_the_area_for_which_it_was_made() {
        assertThat(at(Duration.ZERO).owner(Area.MY, token)).isEqualTo("person one");
        assertThat(at(Duration.ZERO).owner(Area.STAFF, token)).isEmpty();
    }

    @Test
    void one_that_was_not_made_here_belongs_to_no_person() {
        FormToken tokens = at(Duration.ZERO);

        assertThat(tokens.owner(Area.MY, "")).isEmpty();
        assertThat(tokens.owner(Area.MY, token + "A")).isEmpty();
        assertThat(tokens.owner(Area.MY, new FormToken(new Seal("another"), () -> MADE).of(Area.MY, "person one")))
                .isEmpty();
        assertThat(tokens.owner(Area.MY, SEAL.seal("sealed-form", "MY 0 person one")))
                .isEmpty();
    }

    private static FormToken at(Duration age) {
        return new FormToken(SEAL, InstantSource.fixed(MADE.plus(age)));
    }
}
