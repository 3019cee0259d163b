package hiring.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockTest {

    @Test
    void parses_headings_paragraphs_items_and_facts() {
        assertThat(Block.parse("""

                        Dear Zoë

                        One paragraph
                        in two lines.
                        # What happens next
                        When :: Monday
                        Where :: Maidstone

                        Bring:
                        - a passport
                        - a pen
                        Nothing else.
                        """))
                .containsExactly(
                        new Block.Paragraph("Dear Zoë"),
                        new Block.Paragraph("One paragraph in two lines."),
                        new Block.Heading("What happens next"),
                        new Block.FactList(List.of(
                                new Block.NamedFact("When", "Monday"), new Block.NamedFact("Where", "Maidstone"))),
                        new Block.Paragraph("Bring:"),
                        new Block.Items(List.of("a passport", "a pen")),
                        new Block.Paragraph("Nothing else."));
    }

    @Test
    void parses_an_empty_text() {
        assertThat(Block.parse(" \n\n")).isEmpty();
    }

    @Test
    void text_from_outside_cannot_begin_a_block_or_a_line() {
        assertThat(OneLine.of("Eve\r\nBcc: all@example.org\n# Heading\u2028- item"))
                .isEqualTo("Eve Bcc: all@example.org # Heading - item");
        assertThat(OneLine.of("Room :: 1")).isEqualTo("Room: 1");
        assertThat(OneLine.of("abc\u202Edef\u0000")).isEqualTo("abcdef");
        assertThat(OneLine.of("\u0639\u0644\u06CC\u200C\u0631\u0636\u0627\u00AD"))
                .isEqualTo("\u0639\u0644\u06CC\u200C\u0631\u0636\u0627");
        assertThat(OneLine.of("Zoë O'Brien-Łukasz 王 🙂")).isEqualTo("Zoë O'Brien-Łukasz 王 🙂");
    }

    @Test
    void limits_the_length_of_text_from_outside() {
        assertThat(OneLine.of("x".repeat(1000))).hasSize(200);
    }
}
