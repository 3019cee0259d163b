package hiring.application.review.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+441622",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "  =cmd|' /C calc'!A0",
                "＝1",
                "＋1",
                "－1",
                "＠x"
            })
    void what_a_spreadsheet_would_run_becomes_a_text(String cell) {
        assertThat(Csv.neutral(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "O'Neill", "a=b", "1-2", "Siân", "😀"})
    void everything_else_stays_as_it_is(String cell) {
        assertThat(Csv.neutral(cell)).isEqualTo(cell);
    }

    @Test
    void quotes_what_has_to_be_quoted_after_it_is_neutral() {
        assertThat(Csv.row(Arrays.asList("a,b", null, "=HYPERLINK(\"x\")", 3)))
                .isEqualTo("\"a,b\",,\"'=HYPERLINK(\"\"x\"\")\",3\r\n");
    }
}
