package hiring.application.review;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.text.Purpose;
import hiring.kit.text.Reading;
import hiring.kit.text.TextPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
                "\u00a0=1",
                "\u200b=1",
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
    void tells_times_as_the_clocks_show_them_with_their_offset() {
        ZoneId london = ZoneId.of("Europe/London");
        assertThat(Csv.local(Instant.parse("2022-08-21T22:59:30.123456Z"), london))
                .isEqualTo("2022-08-21T23:59:30+01:00");
        assertThat(Csv.local(Instant.parse("2022-01-21T22:59:00Z"), london)).isEqualTo("2022-01-21T22:59:00Z");
        // The hour that occurs twice
        assertThat(Csv.local(Instant.parse("2026-10-25T00:30:00Z"), london)).isEqualTo("2026-10-25T01:30:00+01:00");
        assertThat(Csv.local(Instant.parse("2026-10-25T01:30:00Z"), london)).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(Csv.local(null, london)).isNull();
    }

    @Test
    void every_character_that_is_accepted_is_read_again_from_the_file() throws IOException {
        List<String> cells = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(c -> "a" + Character.toString(c) + "b")
                .filter(text -> TextPolicy.read(text, Purpose.PROSE).equals(new Reading.Accepted(text)))
                .toList();
        StringBuilder file = new StringBuilder();
        for (int i = 0; i + 1 < cells.size(); i += 2) {
            file.append(Csv.row(List.of(cells.get(i), cells.get(i + 1))));
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);

        try (CSVParser parser = CSVParser.parse(new String(bytes, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            List<String> read = parser.stream().flatMap(row -> row.stream()).toList();
            assertThat(read).isEqualTo(cells.subList(0, read.size()));
        }
    }

    @Test
    void quotes_what_has_to_be_quoted_after_it_is_neutral() {
        assertThat(Csv.row(Arrays.asList("a,b", null, "=HYPERLINK(\"x\")", 3)))
                .isEqualTo("\"a,b\",,\"'=HYPERLINK(\"\"x\"\")\",3\r\n");
    }
}
