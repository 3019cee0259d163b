package hiring.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {

    @Test
    void reads_what_it_wrote() {
        String cursor = Cursor.after(List.of("2020-12-21T23:59:59Z", "Zoë & sons"));

        assertThat(Cursor.<List<String>>read(cursor, 2, values -> List.of(values.text(0), values.text(1))))
                .containsExactly("2020-12-21T23:59:59Z", "Zoë & sons");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void reads_no_cursor_as_the_first_page() {
        assertThat(Cursor.<String>read(null, 2, values -> values.text(0))).isNull();
        assertThat(Cursor.<String>read("", 2, values -> values.text(0))).isNull();
    }

    @Test
    void refuses_a_cursor_that_it_did_not_write() {
        for (String cursor : new String[] {"%%%", "YWJj", Cursor.after(List.of("not a UUID", "x"))}) {
            assertThatThrownBy(() -> Cursor.read(cursor, 2, values -> values.uuid(0)))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("bad-cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-0001-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "today"
            })
    void refuses_instants_that_postgresql_or_a_client_cannot_hold(String instant) {
        assertThatThrownBy(() -> Cursor.read(Cursor.after(List.of(instant)), 1, values -> values.instant(0)))
                .hasMessage("bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "2020-12-21T23:59:59.123456Z", "9999-12-31T23:59:59.999999Z"})
    void reads_instants_that_they_can_hold(String instant) {
        assertThat(Cursor.<Instant>read(Cursor.after(List.of(instant)), 1, values -> values.instant(0)))
                .isEqualTo(instant);
    }

    @Test
    void refuses_other_values_that_postgresql_cannot_hold() {
        refused("a\u0000b", values -> values.text(0));
        refused("+999999999-12-31", values -> values.date(0));
        refused("2147483648", values -> values.number(0));
        refused("NaN", values -> values.real(0));
        refused("1e99", values -> values.real(0));
        // Bytes that are not UTF-8
        assertThatThrownBy(() -> Cursor.read("_w", 1, values -> values.text(0))).hasMessage("bad-cursor");
    }

    private static void refused(String value, Function<Cursor.Values, Object> read) {
        assertThatThrownBy(() -> Cursor.read(Cursor.after(List.of(value)), 1, read))
                .as(value)
                .hasMessage("bad-cursor");
    }

    @Test
    void detects_a_next_page_by_one_row_more() {
        Page<String> full = Page.of(List.of(1, 2, 3), 2, row -> "after " + row, row -> "row " + row);
        Page<String> last = Page.of(List.of(3), 2, row -> "after " + row, row -> "row " + row);

        assertThat(full).isEqualTo(new Page<>(List.of("row 1", "row 2"), "after 2"));
        assertThat(last).isEqualTo(new Page<>(List.of("row 3"), null));
    }
}
