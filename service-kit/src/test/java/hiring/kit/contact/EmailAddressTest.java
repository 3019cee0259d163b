package hiring.kit.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jo@example.org, jo@example.org",
        "Jo.Bloggs+jobs@Mail.Example.CO.UK, Jo.Bloggs+jobs@mail.example.co.uk",
        "o'neill@example.org, o'neill@example.org",
        "jo_b@example.org, jo_b@example.org",
        "jo@bücher.example, jo@xn--bcher-kva.example",
        "jo@xn--bcher-kva.example, jo@xn--bcher-kva.example",
        "jo@straße.example, jo@xn--strae-oqa.example",
        "jo@例え。テスト, jo@xn--r8jz45g.xn--zckzah",
        "1@2.example, 1@2.example"
    })
    void reads_the_ascii_form(String typed, String ascii) {
        assertThat(EmailAddress.read(typed)).map(EmailAddress::ascii).contains(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " jo@bücher.example",
                "jo@bücher.example \t",
                "\u200bjo@bücher.example\ufeff",
                "\u00a0jo@bücher.example\u202c",
                "jo@bücher.example\r\n"
            })
    void strips_surrounding_blanks_and_keeps_the_address_as_typed(String typed) {
        assertThat(EmailAddress.read(typed))
                .contains(new EmailAddress("jo@bücher.example", "jo@xn--bcher-kva.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jo",
                "jo@",
                "@example.org",
                "jo@localhost",
                "jo@exa_mple.org",
                "jo@example..org",
                "jo@example.org.",
                "jo@-example.org",
                "jo@127.0.0.1",
                "jo@[127.0.0.1]",
                "jo@xn--a.org",
                "o’neill@example.org",
                "paweł@example.org",
                "zoë@bücher.example",
                "\"jo\"@example.org",
                "jo..b@example.org",
                ".jo@example.org",
                "jo@home@example.org",
                "jo b@example.org",
                "jo\u200b@example.org",
                "jo@example.org, all@example.org",
                "Jo <jo@example.org>",
                "jo@example.org\r\nBcc: all@example.org"
            })
    void refuses_addresses_that_mail_cannot_reach(String text) {
        assertThat(EmailAddress.read(text)).isEmpty();
    }

    @Test
    void limits_the_length_as_mail_servers_do() {
        assertThat(EmailAddress.read("j".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.read("j".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.read("jo@" + "a".repeat(63) + ".org")).isPresent();
        assertThat(EmailAddress.read("jo@" + "a".repeat(64) + ".org")).isEmpty();
        String domain = "a".repeat(60) + '.' + "b".repeat(60) + '.' + "c".repeat(60) + ".org";
        assertThat(EmailAddress.read("j".repeat(254 - 1 - domain.length()) + '@' + domain))
                .isEmpty();
        assertThat(EmailAddress.read("j".repeat(64) + '@' + domain)).isPresent();
    }

    @Test
    void compares_mailboxes_without_case() {
        assertThat(EmailAddress.read("Jo@Example.org").orElseThrow().key())
                .isEqualTo(EmailAddress.read("jo@example.org").orElseThrow().key());
    }
}
