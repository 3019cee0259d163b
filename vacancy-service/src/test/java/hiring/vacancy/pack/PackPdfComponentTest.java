package hiring.vacancy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;
import org.verapdf.pdfa.results.ValidationResult;

/** Both packs as PDF, held against PDF/UA-1 by veraPDF. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackPdfComponentTest {

    private static final Edition EDITION =
            Edition.published(1, Instant.parse("2020-11-20T09:00:00Z"), ZoneId.of("Europe/London"));

    @Inject
    PackPdf packPdf;

    @Inject
    PackPage packPage;

    @BeforeAll
    static void theValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"graduate", "manager"})
    void a_pack_conforms_to_PDF_UA(String name) throws IOException, VeraPDFException {
        AssembledPack pack = packOf(name.equals("graduate") ? Packs.graduate() : Packs.manager());

        byte[] pdf = packPdf.of(pack, EDITION);
        keep(name + ".pdf", pdf);
        keep(
                name + ".html",
                packPage.web(pack, EDITION, Listing.none()).getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(brokenRules(pdf)).isEmpty();
    }

    @Test
    void writes_a_pdf_of_markup_and_characters_without_a_glyph() throws IOException, VeraPDFException {
        ObjectNode json = Packs.graduate();
        Packs.listAt(json, "/applicationPack/sections/0/blocks/0/paragraphs")
                .add("\u6f22\u5b57 \uD83D\uDE80 \uFFFE <script>alert(1)</script> & <b>bold</b>"
                        + " [x](javascript:alert(1))")
                .add("![a picture](https://example.org/tracking.png) **strong** [a place](#timetable)");

        byte[] pdf = packPdf.of(packOf(json), EDITION);

        assertThat(textOf(pdf)).contains("<script>alert(1)</script>", "<b>bold</b>", "a picture", "strong", "a place");
        assertThat(brokenRules(pdf)).isEmpty();
    }

    // The validator must be seen to find something, or its silence says nothing
    @Test
    void the_check_would_notice_a_PDF_without_a_language() throws IOException, VeraPDFException {
        byte[] pdf = packPdf.of(packOf(Packs.graduate()), EDITION);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().setLanguage(null);
            var changed = new java.io.ByteArrayOutputStream();
            document.save(changed);

            assertThat(brokenRules(changed.toByteArray())).isNotEmpty();
        }
    }

    private static AssembledPack packOf(ObjectNode json) {
        return PackAssembly.of(Documents.of(json));
    }

    private static List<String> brokenRules(byte[] pdf) throws IOException, VeraPDFException {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == Status.FAILED)
                    .map(PackPdfComponentTest::words)
                    .distinct()
                    .toList();
        }
    }

    private static String words(TestAssertion assertion) {
        return assertion.getRuleId().getClause() + ": " + assertion.getMessage();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    // To be looked at by people
    private static void keep(String name, byte[] bytes) throws IOException {
        Path folder = Path.of("target", "packs");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), bytes);
    }
}
