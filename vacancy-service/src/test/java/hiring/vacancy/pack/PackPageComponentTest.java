package hiring.vacancy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Both packs as web pages: their structure everywhere, and axe where there is a browser, which continuous integration
 * has.
 */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackPageComponentTest {

    private static final Edition EDITION =
            Edition.published(1, Instant.parse("2020-11-20T09:00:00Z"), ZoneId.of("Europe/London"));

    @Inject
    PackPage packPage;

    @ParameterizedTest
    @CsvSource({"graduate,1280", "graduate,360", "manager,1280", "manager,360"})
    void axe_finds_nothing_in_a_pack(String name, int width) throws IOException, InterruptedException {
        assertThat(axe().violations(page(name), width)).isEmpty();
    }

    // axe must be seen to find something, or its silence says nothing
    @Test
    void axe_would_notice_a_page_without_a_language_and_a_heading_too_pale_to_read()
            throws IOException, InterruptedException {
        String worse = page("graduate")
                .replace("<html lang=\"en-GB\">", "<html>")
                .replace("--deep: #12365c;", "--deep: #cccccc;");

        assertThat(axe().violations(worse, 1280))
                .anyMatch(violation -> violation.startsWith("html-has-lang"))
                .anyMatch(violation -> violation.startsWith("color-contrast"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graduate", "manager"})
    void has_a_language_one_title_ordered_headings_and_valid_links(String name)
            throws IOException, ParserConfigurationException, SAXException {
        Document page = parsed(page(name));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        List<Integer> headings = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> places = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getTagName().matches("h[1-6]")) {
                headings.add(Integer.parseInt(element.getTagName().substring(1)));
            }
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
            String target = element.getAttribute("href");
            if (target.startsWith("#")) {
                places.add(target.substring(1));
            }
        }
        assertThat(headings).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < headings.size(); i++) {
            assertThat(headings.get(i)).isLessThanOrEqualTo(headings.get(i - 1) + 1);
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(places);
        assertThat(places).hasSizeGreaterThan(10);
    }

    private static Axe axe() {
        Optional<Axe> axe = Axe.installed();
        // Continuous integration demands one, so that a machine without a browser cannot make the check vanish
        if (!Boolean.getBoolean("hiring.browser.required")) {
            assumeThat(axe).as("a browser is installed").isPresent();
        }
        return axe.orElseThrow();
    }

    private String page(String name) {
        ObjectNode pack = name.equals("graduate") ? Packs.graduate() : Packs.manager();
        return packPage.web(PackAssembly.of(Documents.of(pack)), EDITION, Listing.none());
    }

    private static Document parsed(String page) throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.substring(page.indexOf("<html")))));
    }
}
