package hiring.kit.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TelephoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01622 696565",
                "(01622) 696565",
                "01622.696565",
                "01622-696565",
                "01622\u2011696565",
                "01622\u2013696565",
                "01622/696565",
                "\u200b01622 696565",
                " 01622 696565",
                "01622\u00a0696565\u202c",
                "+44 1622 696565",
                "+44 (0)1622 696565",
                "0044 1622 696565",
                "\uff0b44 1622 696565",
                "1622696565"
            })
    void normalises_each_way_of_typing_a_number(String typed) {
        assertThat(Telephone.read(typed)).map(Telephone::normalised).contains("+441622696565");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01622 696565 extn 4",
                "01622 696565 ext 4",
                "01622 696565 ext. 4",
                "01622 696565 Extension 4",
                "01622 696565x4",
                "01622 696565 #4",
                "+441622696565;ext=4"
            })
    void keeps_the_extension(String typed) {
        assertThat(Telephone.read(typed)).map(Telephone::normalised).contains("+441622696565;ext=4");
    }

    @ParameterizedTest
    @CsvSource({
        "+353 1 234 5678, +35312345678",
        "+852 2345 6789, +85223456789",
        "07700 900123, +447700900123",
        "01632 960001, +441632960001",
        "03000 414141, +443000414141"
    })
    void accepts_numbers_that_can_be_called(String typed, String normalised) {
        assertThat(Telephone.read(typed)).map(Telephone::normalised).contains(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "none",
                "123456",
                "0000000000",
                "07700 900",
                "07700 9001234",
                "999",
                "+44",
                "01622 69656",
                "01622 6965655",
                "0800 FLOWERS",
                "01622 696565 after 6pm",
                "ring 01622 696565",
                "01622 696565 / 07700 900123",
                "01622 696565\r\nBcc: all@example.org",
                "+999 1622 696565"
            })
    void refuses_numbers_that_cannot_be_called(String text) {
        assertThat(Telephone.read(text)).isEmpty();
    }

    @Test
    void keeps_the_number_as_typed() {
        assertThat(Telephone.read(" (01622) 696565 extn 4 "))
                .contains(new Telephone("(01622) 696565 extn 4", "+441622696565;ext=4"));
    }
}
