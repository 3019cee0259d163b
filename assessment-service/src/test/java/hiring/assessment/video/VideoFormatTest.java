package hiring.assessment.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VideoFormatTest {

    @Test
    void knows_the_types_that_browsers_declare() {
        assertThat(VideoFormat.ofMediaType("video/mp4")).contains(VideoFormat.MP4);
        assertThat(VideoFormat.ofMediaType("video/x-m4v")).contains(VideoFormat.MP4);
        assertThat(VideoFormat.ofMediaType("video/quicktime")).contains(VideoFormat.QUICKTIME);
        assertThat(VideoFormat.ofMediaType("video/x-matroska")).contains(VideoFormat.MATROSKA);
        assertThat(VideoFormat.ofMediaType("video/x-msvideo")).isEmpty();
    }

    @Test
    void a_file_passes_as_another_of_the_same_container_only() {
        assertThat(VideoFormat.QUICKTIME.passesAs(VideoFormat.MP4)).isTrue();
        assertThat(VideoFormat.MATROSKA.passesAs(VideoFormat.WEBM)).isTrue();
        assertThat(VideoFormat.WEBM.passesAs(VideoFormat.MP4)).isFalse();
    }
}
