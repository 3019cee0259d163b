package hiring.kit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "heic, a picture (image/heic)",
        "avif, a picture (image/avif)",
        "mif1, a picture (image/heif)",
        "'M4A ', a sound recording (audio/mp4)",
        "mp42, a video (video/mp4)",
        "'qt  ', a video (video/quicktime)"
    })
    void distinguishes_iso_files_by_their_brand(String brand, String words) {
        FileKind kind = of("\0\0\0\u0018ftyp" + brand + "\0\0\0\0mp42isom");

        assertThat(kind.words()).isEqualTo(words);
        assertThat(kind.isIsoVideo()).isEqualTo(words.startsWith("a video"));
    }

    @ParameterizedTest
    @CsvSource({
        "<html><script>, a web page",
        "GIF89a, a picture (image/gif)",
        "%PDF-1.7, a PDF document",
        "hello, text",
        "'', no kind of file that is known here",
        "RIFF1234AVI LIST, a video (video/x-msvideo)"
    })
    void describes_the_type_of_a_file(String head, String words) {
        assertThat(of(head).words()).isEqualTo(words);
    }

    @org.junit.jupiter.api.Test
    void distinguishes_office_documents_from_archives() {
        String archive = "PK\u0003\u0004" + "\0".repeat(26);
        assertThat(of(archive + "[Content_Types].xml").words()).isEqualTo("a Word, Excel or PowerPoint document");
        assertThat(of(archive + "holiday.jpg").words()).isEqualTo("a ZIP archive");
    }

    private static FileKind of(String head) {
        return FileKind.of(head.getBytes(StandardCharsets.ISO_8859_1));
    }
}
