package hiring.application.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2020-02,2020-02-01,2020-02-29",
        "2019-02,2019-02-01,2019-02-28",
        "2019-02-07,2019-02-07,2019-02-07",
        "2019-12-31,2019-12-31,2019-12-31"
    })
    void covers_its_month_or_its_day(String written, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(written).orElseThrow();
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date).hasToString(written);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "2019",
                "2019-2",
                "2019-13",
                "2019-00",
                "2019-02-30",
                "2019-02-29",
                "0000-01-01",
                "9999-12-31",
                "1899-12-31",
                "2019-02-01T00:00",
                "١٩٨٥-٠١"
            })
    void refuses_other_texts(@Nullable String written) {
        assertThat(PartialDate.parse(written)).isEmpty();
    }

    @Test
    void accepts_an_absent_date() {
        assertThat(PartialDate.isNoDate(null)).isFalse();
        assertThat(PartialDate.isNoDate("2019-02-30")).isTrue();
    }
}
