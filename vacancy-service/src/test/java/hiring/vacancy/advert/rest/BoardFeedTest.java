package hiring.vacancy.advert.rest;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.text.Purpose;
import hiring.kit.text.Reading;
import hiring.kit.text.TextPolicy;
import hiring.vacancy.advert.BoardEntry;
import hiring.vacancy.posting.PublicSiteConfig;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardFeedTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final int TITLE = 200;

    private final BoardFeed feed = new BoardFeed(new Settings());

    @Test
    void the_characters_that_a_title_may_hold_are_read_again_by_an_xml_parser() throws Exception {
        List<String> titles = new ArrayList<>();
        StringBuilder title = new StringBuilder("a");
        for (int c : characters().toArray()) {
            String text = Character.toString(c);
            if (TextPolicy.read("a" + text + "b", Purpose.LINE) instanceof Reading.Accepted(var kept)
                    && kept.equals("a" + text + "b")) {
                title.append(text);
            }
            if (title.length() >= TITLE) {
                titles.add(TextPolicy.repaired(title + "z", Purpose.LINE));
                title = new StringBuilder("a");
            }
        }

        assertThat(titlesIn(
                        feed.write(titles.stream().map(BoardFeedTest::advert).toList(), Optional.empty())))
                .isEqualTo(titles);
    }

    // All of the first plane; of the others, which XML treats alike, every 97th and the last ones
    private static IntStream characters() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c <= Character.MAX_VALUE || c % 97 == 0 || (c & 0xFFFF) >= 0xFFF0);
    }

    @Test
    void survives_an_advert_that_is_older_than_the_text_policy() throws Exception {
        byte[] written = feed.write(
                List.of(advert("Clerk\uFFFE \u0001of\uFFFF works"), advert("Engineer & \"<surveyor>\"")),
                Optional.empty());

        assertThat(titlesIn(written)).containsExactly("Clerk\uFFFD  of\uFFFD works", "Engineer & \"<surveyor>\"");
    }

    private static BoardEntry advert(String title) {
        return new BoardEntry(
                UUID.fromString("0194a000-0000-7000-8000-000000000001"),
                "R1",
                title,
                title,
                title,
                null,
                List.of(title),
                title,
                null,
                null,
                null,
                1,
                1,
                NOON,
                "Europe/London",
                NOON,
                NOON,
                0);
    }

    private static List<String> titlesIn(byte[] atom) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList entries = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(atom))
                .getElementsByTagNameNS("http://www.w3.org/2005/Atom", "title");
        // The first is the feed's own
        return IntStream.range(1, entries.getLength())
                .mapToObj(i -> entries.item(i).getTextContent())
                .toList();
    }

    private record Settings() implements PublicSiteConfig {

        @Override
        public String publicAddress() {
            return "https://jobs.example.org";
        }

        @Override
        public String country() {
            return "GB";
        }
    }
}
