package hiring.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private final Seal seal = new Seal("a-secret-of-this-test-with-32-ch");

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "Zoë Ångström\n£", "{\"a\":[]}"})
    void a_sealed_text_opens_again(String text) {
        assertThat(seal.open("purpose", seal.seal("purpose", text))).contains(text);
    }

    @Test
    void it_opens_for_its_purpose_only() {
        assertThat(seal.open("other", seal.seal("purpose", "text"))).isEmpty();
    }

    @Test
    void it_opens_with_its_secret_only() {
        assertThat(new Seal("another-secret").open("purpose", seal.seal("purpose", "text")))
                .isEmpty();
    }

    @Test
    void two_seals_of_one_text_differ_everywhere() {
        String first = seal.seal("purpose", "text");
        String second = seal.seal("purpose", "text");

        long same = IntStream.range(0, first.length())
                .filter(i -> first.charAt(i) == second.charAt(i))
                .count();
        assertThat(same).isLessThan(first.length() / 2);
    }

    @Test
    void a_changed_character_is_noticed() {
        String sealed = seal.seal("purpose", "text");
        for (int i = 0; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(seal.open("purpose", sealed.substring(0, i) + other + sealed.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAAAAAAAAAAAAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_was_not_sealed_here_does_not_open(String text) {
        assertThat(seal.open("purpose", text)).isEmpty();
    }
}
