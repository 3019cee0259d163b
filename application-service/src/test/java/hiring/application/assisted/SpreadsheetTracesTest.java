package hiring.application.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpreadsheetTracesTest {

    @ParameterizedTest
    @CsvSource({
        "/contact/telephone, 1622696565, leading-zero-lost",
        "/contact/telephone, 7700900123, leading-zero-lost",
        "/form/referees/0/telephone, 162269656, leading-zero-lost",
        "/contact/telephone, 4.47701E+11, spreadsheet-number",
        "/form/qualifications/0/grade, 02:01:00, spreadsheet-time",
        "/form/qualifications/0/grade, 02:01, spreadsheet-time",
        "/form/qualifications/0/grade, 2:01 AM, spreadsheet-time",
        "/form/qualifications/0/grade, 01-Feb, spreadsheet-date",
        "/form/qualifications/0/grade, 1 February 2026, spreadsheet-date",
        "/form/qualifications/0/grade, Feb-01, spreadsheet-date",
        "/form/qualifications/0/grade, 02/01/2026, spreadsheet-date",
        "/form/qualifications/0/grade, 2026-02-01 00:00:00, spreadsheet-date",
        "/form/history/0/role, #NAME?, spreadsheet-error",
        "/form/history/0/from, ########, spreadsheet-error"
    })
    void says_what_a_spreadsheet_has_made_of_a_cell(String column, String cell, String code) {
        assertThat(SpreadsheetTraces.in(column, cell))
                .get()
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(column, code);
        assertThat(SpreadsheetTraces.in(column, cell).orElseThrow().message()).contains('"' + cell + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "/contact/telephone, 01622 696565",
        "/contact/telephone, 01622696565",
        "/contact/telephone, +441622696565",
        "/contact/telephone, 999",
        "/form/qualifications/0/grade, 2:1",
        "/form/qualifications/0/grade, 2:2",
        "/form/qualifications/0/grade, 2-1",
        "/form/qualifications/0/grade, 5-4",
        "/form/qualifications/0/year, 2019",
        "/form/history/0/from, 2019-02",
        "/form/history/0/from, 2019-02-01",
        "/form/education/fullTimeEndedOn, 2019-02-01",
        "/form/history/0/role, Clerk (01-Feb to 2 March)",
        "/form/history/0/role, # 4 Commando",
        "/form/supportingStatement, 1622696565"
    })
    void leaves_alone_what_may_have_been_typed(String column, String cell) {
        assertThat(SpreadsheetTraces.in(column, cell)).isEmpty();
    }

    @Test
    void says_how_the_cells_are_parted() {
        assertThat(SpreadsheetTraces.inHeader(List.of("/contact/name;/contact/email")))
                .get()
                .asString()
                .contains("semicolons");
        assertThat(SpreadsheetTraces.inHeader(List.of("/contact/name\t/contact/email")))
                .get()
                .asString()
                .contains("tabs");
        assertThat(SpreadsheetTraces.inHeader(List.of("sep=;"))).isPresent();
        assertThat(SpreadsheetTraces.inHeader(List.of("/contact/name"))).isEmpty();
        assertThat(SpreadsheetTraces.inHeader(List.of("/contact/name", "/contact/email")))
                .isEmpty();
    }

    @Test
    void guesses_the_alphabet_of_a_file_that_is_not_utf_8() {
        assertThat(SpreadsheetTraces.alphabetOf(new byte[] {(byte) 0xFF, (byte) 0xFE, '/', 0}))
                .isEqualTo("UTF-16");
        assertThat(SpreadsheetTraces.alphabetOf(new byte[] {'O', (byte) 0x92, 'N'}))
                .isEqualTo("Windows-1252");
    }
}
