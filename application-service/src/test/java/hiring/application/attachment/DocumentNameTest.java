package hiring.application.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.problem.FieldError;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cv.pdf",
                "CV (1).pdf",
                "O'Reilly CV.pdf",
                "Résumé.PDF",
                "_cv.Pdf",
                "履歴書.pdf",
                "السيرة.pdf",
                "😀 me.pdf",
                "CV & letter, 2020; final!.pdf",
                "a..b.pdf",
                "50% done.pdf",
                "\"best\".pdf"
            })
    void keeps_a_name_as_it_was_typed(String name) {
        assertThat(DocumentName.mistakes(name)).isEmpty();
        assertThat(DocumentName.kept(name)).isEqualTo(name);
    }

    @Test
    void one_name_is_one_name_on_every_system() {
        assertThat(DocumentName.kept("Re\u0301sume\u0301.pdf")).isEqualTo("R\u00e9sum\u00e9.pdf");
        assertThat(DocumentName.kept("\u200b cv\u00ad.pdf ")).isEqualTo("cv.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "../cv.pdf, separator",
        "c:\\cv.pdf, separator",
        "cv.exe, extension",
        "cvpdf, extension",
        ".pdf, required",
        "'', extension"
    })
    void says_what_is_wrong_in_words(String name, String code) {
        assertThat(DocumentName.mistakes(name)).extracting(FieldError::code).containsExactly(code);
        assertThat(DocumentName.mistakes(name)).extracting(FieldError::message).noneMatch(text -> text.contains("["));
    }

    @Test
    void a_name_cannot_hold_controls_or_be_longer_than_a_files() {
        assertThat(DocumentName.mistakes("a\r\nb.pdf")).isNotEmpty();
        assertThat(DocumentName.mistakes("a\0b.pdf")).isNotEmpty();
        assertThat(DocumentName.mistakes("a\uFFFEb.pdf")).isNotEmpty();
        assertThat(DocumentName.mistakes("é".repeat(125) + "x.pdf")).isEmpty();
        assertThat(DocumentName.mistakes("é".repeat(126) + ".pdf"))
                .extracting(FieldError::code)
                .containsExactly("too-long");
    }
}
