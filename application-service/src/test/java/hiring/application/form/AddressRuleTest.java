package hiring.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.form.PersonalDetails.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressRuleTest {

    private static final String AT = "/personalDetails/address";

    @ParameterizedTest
    @CsvSource({
        ", , Maidstone, ME14 1XX",
        "United Kingdom, , Maidstone, me141xx",
        ", GB, BFPO, BFPO 57",
        "England, , Maidstone, ME14 1XX",
        ", FK, Stanley, FIQQ 1ZZ",
        ", IE, Killarney, V93 F5R2",
        "Ireland, , Killarney,",
        ", HK, , ",
        "Hong Kong, , Kowloon, 999077",
        ", FR, Lille, 59000",
        // The code counts
        "Kent, GB, Maidstone, ME14 1XX"
    })
    void takes_an_address_as_its_country_writes_it(
            @Nullable String country, @Nullable String code, @Nullable String town, @Nullable String postcode) {
        assertThat(missing(new Address(List.of("1 High Street"), town, null, postcode, country, code, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", , Maidstone, , /postcode required",
        ", , Maidstone, -, /postcode required",
        ", , Maidstone, none, /postcode not-a-postcode",
        ", , Maidstone, N/A, /postcode not-a-postcode",
        ", , , ME14 1XX, /town required",
        ", , -, ME14 1XX, /town required",
        ", FR, Lille, ME14 1XX, /postcode not-a-postcode",
        ", IE, Killarney, none, /postcode not-a-postcode",
        ", HK, Kowloon, none, /postcode not-a-postcode",
        ", XX, Lille, 59000, /countryCode no-such-country",
        "Kent, , Maidstone, ME14 1XX, /country no-such-country"
    })
    void names_what_keeps_a_letter_from_arriving(
            @Nullable String country,
            @Nullable String code,
            @Nullable String town,
            @Nullable String postcode,
            String expected) {
        assertThat(missing(new Address(List.of("1 High Street"), town, null, postcode, country, code, null)))
                .containsExactly(AT + expected);
    }

    @Test
    void takes_no_fixed_abode_in_place_of_an_address() {
        assertThat(missing(new Address(null, null, null, null, null, null, true)))
                .isEmpty();
        assertThat(missing(new Address(null, null, null, null, null, null, false)))
                .containsExactly(AT + "/lines required", AT + "/town required", AT + "/postcode required");
        assertThat(missing(null))
                .containsExactly(AT + "/lines required", AT + "/town required", AT + "/postcode required");
        // In care of others it is an address like any
        assertThat(missing(new Address(List.of("c/o The Shelter"), "Maidstone", null, null, null, null, true)))
                .containsExactly(AT + "/postcode required");
    }

    @Test
    void lines_that_say_nothing_are_none() {
        assertThat(missing(new Address(List.of("-", "\u00a0"), "Maidstone", null, "ME14 1XX", null, null, null)))
                .containsExactly(AT + "/lines required");
    }

    private static List<String> missing(@Nullable Address address) {
        return AddressRule.missing(address).stream()
                .map(item -> item.pointer() + ' ' + item.code())
                .toList();
    }
}
