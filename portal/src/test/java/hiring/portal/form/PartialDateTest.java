package hiring.portal.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', 2018, 2018",
        "'', 9, 2018, 2018-09",
        "'', 12, 2018, 2018-12",
        "1, 9, 2018, 2018-09-01",
        "31, 12, 2018, 2018-12-31",
        "' 1 ', ' 9', ' 2018', 2018-09-01",
        "'', '', '', ''",
        "1, '', 2018, 2018--01",
        "1, Sept, 18, 18-Sept-01"
    })
    void parts_make_a_text(String day, String month, String year, String text) {
        assertThat(PartialDate.join(day, month, year)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2018-09", "2018-12-01", "2018-01-31"})
    void a_text_is_made_again_of_its_parts(String text) {
        var parts = PartialDate.split(text);

        assertThat(PartialDate.join(
                        parts.getOrDefault(PartialDate.DAY, ""),
                        parts.getOrDefault(PartialDate.MONTH, ""),
                        parts.getOrDefault(PartialDate.YEAR, "")))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "18-09", "2018-9", "2018-09-01T10:00:00Z"})
    void another_text_has_no_parts(String text) {
        assertThat(PartialDate.split(text)).isEmpty();
    }
}
