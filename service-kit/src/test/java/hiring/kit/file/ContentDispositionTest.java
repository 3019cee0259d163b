package hiring.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentDispositionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cv.pdf|attachment; filename=\"cv.pdf\"",
                "CV (1).pdf|attachment; filename=\"CV (1).pdf\"",
                "O'Reilly CV.pdf|attachment; filename=\"O'Reilly CV.pdf\"",
                "a; b=c, d.pdf|attachment; filename=\"a; b=c, d.pdf\"",
                "Résumé.PDF|attachment; filename=\"Resume.PDF\"; filename*=UTF-8''R%C3%A9sum%C3%A9.PDF",
                "50% \"best\".pdf|attachment; filename=\"50_ _best_.pdf\"; filename*=UTF-8''50%25%20%22best%22.pdf",
                "履歴書.pdf|attachment; filename=\"___.pdf\"; filename*=UTF-8''%E5%B1%A5%E6%AD%B4%E6%9B%B8.pdf",
                "😀.pdf|attachment; filename=\"_.pdf\"; filename*=UTF-8''%F0%9F%98%80.pdf"
            })
    void writes_the_name_in_ascii_and_in_utf_8(String name, String header) {
        assertThat(ContentDisposition.attachment(name)).isEqualTo(header);
    }

    @Test
    void removes_control_characters_quotation_marks_and_path_separators() {
        for (String name : new String[] {
            "a\r\nSet-Cookie: x=1.pdf", "../../etc/passwd", "c:\\temp\\cv.pdf", "a\u0000\u007fb\u2028c\uD800.pdf"
        }) {
            String header = ContentDisposition.inline(name);
            assertThat(header)
                    .matches("inline; filename=\"[ !#-\\[\\]-~]*\"(; filename\\*=UTF-8''[!#$&+.^_`|~0-9A-Za-z%-]*)?");
            assertThat(header).doesNotContain("/").doesNotContain("\\");
        }
    }

    @Test
    void round_trips_every_character() {
        StringBuilder all = new StringBuilder();
        for (int c = 0x20; c < 0x3000; c++) {
            if (Character.isLetterOrDigit(c) && !Character.isISOControl(c)) {
                all.appendCodePoint(c);
            }
        }
        String name = java.text.Normalizer.normalize(all, java.text.Normalizer.Form.NFC);
        String header = ContentDisposition.attachment(name);
        String encoded = header.substring(header.indexOf("UTF-8''") + "UTF-8''".length());
        assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }
}
