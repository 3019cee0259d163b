package hiring.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.attachment.PdfContent.Faulty;
import hiring.application.attachment.PdfContent.Legible;
import hiring.application.attachment.PdfContent.NotPdf;
import hiring.application.attachment.PdfContent.PdfFault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PdfContentTest {

    private static final String WHOLE = SamplePdf.document("My life", "");

    private static PdfContent look(String document) {
        return PdfContent.of(document.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void takes_a_document_after_what_mail_and_editors_put_before_it() {
        assertThat(look(WHOLE)).isEqualTo(new Legible());
        assertThat(look("\u00ef\u00bb\u00bf" + WHOLE)).isEqualTo(new Legible());
        assertThat(look("\r\n" + WHOLE)).isEqualTo(new Legible());
        assertThat(look("x".repeat(1023) + WHOLE)).isEqualTo(new Legible());
        assertThat(look("x".repeat(1024) + WHOLE)).isInstanceOf(NotPdf.class);
    }

    @Test
    void refuses_every_document_without_its_end() {
        for (int length = 0; length < WHOLE.length() - 1; length++) {
            assertThat(look(WHOLE.substring(0, length))).as("%d", length).isNotEqualTo(new Legible());
        }
        assertThat(look(WHOLE.stripTrailing())).isEqualTo(new Legible());
        assertThat(look(WHOLE + "\0".repeat(5000))).isEqualTo(new Legible());
        assertThat(look("%PDF-1.7 My life")).isEqualTo(new Faulty(PdfFault.INCOMPLETE));
    }

    @Test
    void an_end_near_the_beginning_of_a_document_for_the_web_is_not_its_end() {
        assertThat(look(WHOLE + "x".repeat(900))).isEqualTo(new Legible());
        assertThat(look(WHOLE + "x".repeat(1100))).isEqualTo(new Faulty(PdfFault.INCOMPLETE));
    }

    @Test
    void refuses_what_a_reader_needs_a_password_for() {
        assertThat(look(SamplePdf.document("", " /Encrypt 9 0 R"))).isEqualTo(new Faulty(PdfFault.PROTECTED));
        assertThat(look(SamplePdf.document("", " /Encryptor (none)"))).isEqualTo(new Legible());
        // The table as a stream, as most programs write it today
        String stream =
                "%PDF-1.7\n9 0 obj\n<< /Type /XRef /Encrypt 8 0 R /Size 4 >>\nstream\n\1\2\nendstream\nendobj\n";
        assertThat(look(stream + "startxref\n9\n%%EOF")).isEqualTo(new Faulty(PdfFault.PROTECTED));
        assertThat(look(stream.replace("/Encrypt 8 0 R", "") + "startxref\n9\n%%EOF"))
                .isEqualTo(new Legible());
    }

    @ParameterizedTest
    @CsvSource({
        "GIF89a, a picture (image/gif)",
        "<html>, a web page",
        "I was born, text",
        "'', no kind of file that is known here"
    })
    void says_what_else_it_is(String head, String words) {
        assertThat(look(head)).isEqualTo(new NotPdf(words));
    }

    @Test
    void names_an_office_document() {
        assertThat(look("PK\u0003\u0004" + "\0".repeat(26) + "[Content_Types].xml"))
                .isEqualTo(new NotPdf("a Word, Excel or PowerPoint document"));
    }
}
