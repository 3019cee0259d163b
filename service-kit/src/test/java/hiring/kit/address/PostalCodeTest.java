package hiring.kit.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodeTest {

    @ParameterizedTest
    @CsvSource({
        "GB, me14 1xq, ME14 1XQ",
        "GB, ME141XQ, ME14 1XQ",
        "GB, m601nw, M60 1NW",
        "GB, gir0aa, GIR 0AA",
        "GB, bfpo57, BFPO 57",
        "GB, BFPO 1234, BFPO 1234",
        "GB, BF1 2AT, BF1 2AT",
        "GB, fiqq1zz, FIQQ 1ZZ",
        "GB, GX11 1AA, GX11 1AA",
        "GB, JE2 3XP, JE2 3XP",
        "JE, je23xp, JE2 3XP",
        "FK, FIQQ1ZZ, FIQQ 1ZZ",
        "MS, MSR1110, MSR1110",
        "IE, D02 AF30, D02 AF30",
        "IE, d6wxy00, D6WXY00",
        "FR, 75008, 75008",
        "NL, 1234 ab, 1234 AB",
        "PL, 00–950, 00-950",
        "CA, k1a0b1, K1A 0B1",
        "US, 95014-1010, 95014-1010",
        "JP, １５４-００２３, 154-0023",
        "HK, 999077, 999077"
    })
    void accepts_codes_in_the_form_of_the_country(String country, String typed, String written) {
        assertThat(PostalCode.fits(typed, country)).isTrue();
        assertThat(PostalCode.written(typed, country)).isEqualTo(written);
        assertThat(PostalCode.fits(written, country)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GB, none",
        "GB, N/A",
        "GB, ME14",
        "GB, ME14 1CQ",
        "GB, QE14 1XQ",
        "GB, BFPO",
        "GB, BFPO 12345",
        "GB, 75008",
        "JE, ME14 1XQ",
        "IE, none",
        "IE, ME14 1XQ",
        "FR, 7500",
        "HK, none",
        "HK, -",
        "PL, 00950"
    })
    void refuses_codes_that_do_not_fit_the_country(String country, String typed) {
        assertThat(PostalCode.fits(typed, country)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"GB, true", "FR, true", "FK, true", "IE, false", "HK, false", "JM, false", "GI, false", "KY, false"})
    void requires_a_code_in_some_countries(String country, boolean required) {
        assertThat(PostalCode.isRequiredIn(country)).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({"GB, true", "IE, true", "HK, false", "SG, false", "XX, true"})
    void requires_a_town_in_most_countries(String country, boolean town) {
        assertThat(Countries.needsTown(country)).isEqualTo(town);
    }

    @Test
    void has_a_valid_example_for_each_country() {
        List<String> wrong = List.of(java.util.Locale.getISOCountries()).stream()
                .filter(country -> PostalCode.exampleIn(country)
                        .filter(example -> !PostalCode.fits(example, country))
                        .isPresent())
                .toList();

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gb, GB",
        "UK, GB",
        "United Kingdom, GB",
        "ENGLAND, GB",
        "Cymru, GB",
        "IRL, IE",
        "Republic of Ireland, IE",
        "Hong Kong, HK",
        "Hong Kong SAR China, HK",
        "Cote d'Ivoire, CI",
        "Côte d’Ivoire, CI",
        "USA, US",
        "Bosnia & Herzegovina, BA",
        "Türkiye, TR"
    })
    void finds_a_country_by_its_common_names(String typed, String code) {
        assertThat(Countries.codeOf(typed)).contains(code);
    }

    @Test
    void does_not_guess_a_country() {
        assertThat(Countries.codeOf("Kent")).isEmpty();
        assertThat(Countries.codeOf("XX")).isEmpty();
        assertThat(Countries.codeOf("-")).isEmpty();
    }
}
