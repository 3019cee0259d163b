package hiring.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.kit.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {

    @Test
    void reads_what_it_wrote() {
        String cursor = Cursor.after(List.of("2020-12-21T23:59:59Z", "Zoë & sons"));

        assertThat(Cursor.<List<String>>read(cursor, 2, parts -> parts))
                .containsExactly("2020-12-21T23:59:59Z", "Zoë & sons");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void no_cursor_is_the_first_page() {
        assertThat(Cursor.<List<String>>read(null, 2, parts -> parts)).isNull();
        assertThat(Cursor.<List<String>>read("", 2, parts -> parts)).isNull();
    }

    @Test
    void refuses_what_it_did_not_write() {
        for (String cursor : new String[] {"%%%", "YWJj", Cursor.after(List.of("not a UUID", "x"))}) {
            assertThatThrownBy(() -> Cursor.read(cursor, 2, parts -> UUID.fromString(parts.getFirst())))
                    .isInstanceOf(ProblemException.class)
                    .hasMessage("bad-cursor");
        }
    }

    @Test
    void a_page_tells_by_one_row_more_whether_another_follows() {
        Page<String> full = Page.of(List.of(1, 2, 3), 2, row -> "after " + row, row -> "row " + row);
        Page<String> last = Page.of(List.of(3), 2, row -> "after " + row, row -> "row " + row);

        assertThat(full).isEqualTo(new Page<>(List.of("row 1", "row 2"), "after 2"));
        assertThat(last).isEqualTo(new Page<>(List.of("row 3"), null));
    }
}
