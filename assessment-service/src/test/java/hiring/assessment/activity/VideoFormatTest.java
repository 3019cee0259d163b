package hiring.assessment.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VideoFormatTest {

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void knows_mp4_by_its_first_box() {
        assertThat(VideoFormat.recognise(latin("\0\0\0\u0018ftypmp42"))).contains(VideoFormat.MP4);
        assertThat(VideoFormat.recognise(latin("\0\0\0\u0018ftyp"))).contains(VideoFormat.MP4);
        assertThat(VideoFormat.recognise(latin("\0\0\0\u0018fty"))).isEmpty();
    }

    @Test
    void knows_webm_by_its_document_type_and_refuses_other_matroska() {
        assertThat(VideoFormat.recognise(latin("\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webm")))
                .contains(VideoFormat.WEBM);
        assertThat(VideoFormat.recognise(latin("\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0088matroska")))
                .isEmpty();
    }

    @Test
    void is_not_fooled_by_a_page_or_by_nothing() {
        assertThat(VideoFormat.recognise(latin("<html><script>"))).isEmpty();
        assertThat(VideoFormat.recognise(new byte[0])).isEmpty();
    }
}
