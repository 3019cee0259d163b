package hiring.acceptance.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.acceptance.account.Row.Source;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BookTest {

    private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
    private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-0000000000a2");

    private final Book book = new Book();

    @Test
    void refuses_a_second_occurrence_of_a_unique_fact() {
        book.note(Fact.APPLICATION_SUBMITTED, FIRST);

        assertThatThrownBy(() -> book.note(Fact.APPLICATION_SUBMITTED, FIRST))
                .hasMessageContaining("Done twice: applications submitted");
    }

    @Test
    void counts_facts_at_each_stage() {
        book.note(Fact.PROGRESSED, FIRST, "shortlisting");
        book.note(Fact.PROGRESSED, FIRST, "assessment-centre");
        book.note(Fact.PROGRESSED, SECOND, "shortlisting");

        assertThat(book.count(Fact.PROGRESSED)).isEqualTo(3);
        assertThat(book.count(Fact.PROGRESSED, "shortlisting")).isEqualTo(2);
    }

    @Test
    void derives_the_obligations_towards_each_candidate() {
        book.note(Fact.APPLICATION_SUBMITTED, FIRST);
        book.note(Fact.APPLICATION_SUBMITTED, SECOND);
        book.note(Fact.INVITED_TO_ACTIVITY, FIRST, "first-sift");

        assertThat(book.told(key -> key.startsWith(FIRST.toString())))
                .containsEntry("application-received", 1L)
                .containsEntry("sift-invitation", 1L)
                .containsEntry("offer", 0L);
    }

    @Test
    void treats_applications_neither_withdrawn_nor_ineligible_as_eligible() {
        book.note(Fact.APPLICATION_SUBMITTED, FIRST);
        book.note(Fact.APPLICATION_SUBMITTED, SECOND);
        book.note(Fact.FOUND_INELIGIBLE, SECOND);

        assertThat(book.of(Fact.FOUND_ELIGIBLE)).containsExactly(FIRST.toString());
    }

    @Test
    void a_row_agrees_only_if_every_part_reports_the_expected_number() {
        Row row = Row.expecting("applications submitted", 2).and(Source.APPLICATIONS, 2);

        assertThat(row.agrees()).isTrue();
        assertThat(row.and(Source.EVENTS, 1).agrees()).isFalse();
        assertThat(row.and(Source.EVENTS, 3).agrees()).isFalse();
    }
}
