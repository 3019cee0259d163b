package hiring.assessment.video;

import static hiring.assessment.video.SampleVideos.ascii;
import static hiring.assessment.video.SampleVideos.box;
import static hiring.assessment.video.SampleVideos.element;
import static hiring.assessment.video.SampleVideos.join;
import static hiring.assessment.video.SampleVideos.longBox;
import static hiring.assessment.video.SampleVideos.movie;
import static hiring.assessment.video.SampleVideos.mp4;
import static hiring.assessment.video.SampleVideos.number;
import static hiring.assessment.video.SampleVideos.openElement;
import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.video.VideoContent.Faulty;
import hiring.assessment.video.VideoContent.NotVideo;
import hiring.assessment.video.VideoContent.Playable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VideoContentTest {

    private static final byte[] PICTURE = new byte[1000];
    private static final long EBML = 0x1A45DFA3L;
    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;

    @TempDir
    Path folder;

    private VideoContent look(byte[] bytes) throws IOException {
        return VideoContent.of(Files.write(folder.resolve("video"), bytes));
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = VideoContentTest.class.getResourceAsStream("/videos/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "whole.mp4, MP4, avc1",
        "index-first.mp4, MP4, avc1",
        "fragmented.mp4, MP4, avc1",
        "telephone.mov, QUICKTIME, hvc1",
        "whole.webm, WEBM, V_VP8",
        "recorded-live.webm, WEBM, V_VP8",
        "whole.mkv, MATROSKA, V_MPEG4/ISO/AVC"
    })
    void accepts_what_encoders_write(String name, VideoFormat format, String codec) throws IOException {
        assertThat(look(sample(name))).isInstanceOfSatisfying(Playable.class, playable -> {
            assertThat(playable.format()).isEqualTo(format);
            assertThat(playable.codec()).isEqualTo(codec);
            assertThat(playable.duration()).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1300));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"whole.mp4", "index-first.mp4", "fragmented.mp4", "telephone.mov", "whole.webm", "whole.mkv"})
    void refuses_truncated_videos(String name) throws IOException {
        byte[] whole = sample(name);
        for (int length = 100; length < whole.length; length += 97) {
            assertThat(look(Arrays.copyOf(whole, length)))
                    .as("%d of %d", length, whole.length)
                    .isInstanceOf(Faulty.class);
        }
        assertThat(look(Arrays.copyOf(whole, whole.length - 1))).isEqualTo(new Faulty(VideoFault.INCOMPLETE));
    }

    @Test
    void a_recording_without_lengths_is_whole_where_its_last_block_is() throws IOException {
        byte[] whole = sample("recorded-live.webm");

        assertThat(look(Arrays.copyOf(whole, whole.length - 1))).isEqualTo(new Faulty(VideoFault.INCOMPLETE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sound.mp4", "sound.webm"})
    void refuses_sound_alone(String name) throws IOException {
        assertThat(look(sample(name))).isEqualTo(new Faulty(VideoFault.NO_PICTURES));
    }

    @Test
    void refuses_what_no_browser_plays() throws IOException {
        assertThat(look(sample("cutting-room.mov"))).isEqualTo(new Faulty(VideoFault.NOT_PLAYABLE));
        assertThat(look(mp4("isom", "vide", "encv", 1000, PICTURE))).isEqualTo(new Faulty(VideoFault.PROTECTED));
    }

    @ParameterizedTest
    @CsvSource({
        "heic, a picture (image/heic)",
        "avif, a picture (image/avif)",
        "mif1, a picture (image/heif)",
        "'M4A ', a sound recording (audio/mp4)"
    })
    void names_the_type_of_a_file_whose_first_box_looks_like_a_video(String brand, String words) throws IOException {
        assertThat(look(join(number(24), ascii("ftyp" + brand), number(0), ascii("mp42isom"))))
                .isEqualTo(new NotVideo(words));
    }

    @Test
    void pictures_in_boxes_are_no_video_whatever_their_brand_is() throws IOException {
        byte[] head = box("ftyp", ascii("avis"), number(0), ascii("avifmif1"));

        assertThat(look(join(head, box("meta", number(0)), box("mdat", PICTURE))))
                .isEqualTo(new Faulty(VideoFault.NO_PICTURES));
        assertThat(look(join(head, movie("pict", "av01", 1, 1000, 10), box("mdat", PICTURE))))
                .isEqualTo(new Faulty(VideoFault.NO_PICTURES));
    }

    @Test
    void refuses_a_web_page_and_an_empty_file() throws IOException {
        assertThat(look(ascii("<html><script>"))).isEqualTo(new NotVideo("a web page"));
        assertThat(look(new byte[0])).isInstanceOf(NotVideo.class);
    }

    @Test
    void refuses_a_first_box_alone() throws IOException {
        assertThat(look(join(number(24), ascii("ftypmp42"), number(0), ascii("mp42isom"))))
                .isEqualTo(new Faulty(VideoFault.INCOMPLETE));
    }

    @Test
    void the_shortest_video_has_one_picture_for_some_time() throws IOException {
        assertThat(look(mp4(PICTURE))).isEqualTo(new Playable(VideoFormat.MP4, Duration.ofSeconds(1), "avc1"));
        assertThat(look(mp4("qt  ", "vide", "hvc1", 1, PICTURE)))
                .isEqualTo(new Playable(VideoFormat.QUICKTIME, Duration.ofMillis(1), "hvc1"));
        assertThat(look(mp4("isom", "vide", "avc1", 0, PICTURE))).isEqualTo(new Faulty(VideoFault.NO_DURATION));
    }

    @Test
    void accepts_a_file_without_a_file_type_box_and_with_trailing_zeros() throws IOException {
        byte[] movie = movie("vide", "avc1", 1, 1000, PICTURE.length);

        assertThat(look(join(box("wide"), box("mdat", PICTURE), movie)))
                .isEqualTo(new Playable(VideoFormat.QUICKTIME, Duration.ofSeconds(1), "avc1"));
        assertThat(look(join(mp4(PICTURE), new byte[3]))).isInstanceOf(Playable.class);
        assertThat(look(join(mp4(PICTURE), new byte[300]))).isInstanceOf(Playable.class);
        assertThat(look(join(mp4(PICTURE), ascii("end")))).isEqualTo(new Faulty(VideoFault.INCOMPLETE));
    }

    @Test
    void knows_lengths_of_64_bits_and_to_the_end() throws IOException {
        byte[] start = join(box("ftyp", ascii("isom"), number(0)), movie("vide", "avc1", 1, 1000, PICTURE.length));

        assertThat(look(join(start, longBox("mdat", 16 + PICTURE.length, PICTURE))))
                .isInstanceOf(Playable.class);
        assertThat(look(join(start, longBox("mdat", 17 + PICTURE.length, PICTURE))))
                .isEqualTo(new Faulty(VideoFault.INCOMPLETE));
        assertThat(look(join(start, longBox("mdat", Long.MAX_VALUE, PICTURE))))
                .isEqualTo(new Faulty(VideoFault.INCOMPLETE));
        assertThat(look(join(start, longBox("mdat", -1, PICTURE)))).isEqualTo(new Faulty(VideoFault.INCOMPLETE));
        assertThat(look(join(start, longBox("mdat", 15, PICTURE)))).isEqualTo(new Faulty(VideoFault.DAMAGED));
        assertThat(look(join(start, number(0), ascii("mdat"), PICTURE))).isInstanceOf(Playable.class);
    }

    @Test
    void the_index_cannot_count_pictures_that_are_not_there() throws IOException {
        byte[] head = box("ftyp", ascii("isom"), number(0));
        byte[] media = box("mdat", PICTURE);

        assertThat(look(join(head, movie("vide", "avc1", 10, 1000, 101), media)))
                .isEqualTo(new Faulty(VideoFault.INCOMPLETE));
        assertThat(look(join(head, movie("vide", "avc1", -1, 1000, -1), media)))
                .isEqualTo(new Faulty(VideoFault.INCOMPLETE));
        assertThat(look(join(head, movie("vide", "avc1", 1, 1000, 1)))).isEqualTo(new Faulty(VideoFault.INCOMPLETE));
    }

    @Test
    void hostile_boxes_end_soon() throws IOException {
        byte[] head = box("ftyp", ascii("isom"), number(0));
        byte[] nested = box("stbl");
        for (int depth = 0; depth < 2000; depth++) {
            nested = box("mdia", nested);
        }
        assertThat(look(join(head, box("moov", box("trak", nested))))).isEqualTo(new Faulty(VideoFault.DAMAGED));

        byte[] many = new byte[8 * 300_000];
        for (int at = 0; at < many.length; at += 8) {
            System.arraycopy(box("free"), 0, many, at, 8);
        }
        assertThat(look(join(head, many))).isEqualTo(new Faulty(VideoFault.DAMAGED));
        assertThat(look(join(head, box("moov", number(9), ascii("trak"))))).isEqualTo(new Faulty(VideoFault.DAMAGED));
    }

    private static byte[] webm(byte[] segment) {
        return join(element(EBML, element(0x4282, ascii("webm"))), segment);
    }

    private static byte[] tracks(int type, String codec) {
        return element(
                0x1654AE6BL,
                element(
                        0xAE,
                        element(0xD7, new byte[] {1}),
                        element(0x83, new byte[] {(byte) type}),
                        element(0x86, ascii(codec))));
    }

    private static byte[] block(int time) {
        return element(0xA3, new byte[] {(byte) 0x81, (byte) (time >> 8), (byte) time, 0, 1, 2, 3});
    }

    @Test
    void the_time_of_a_recording_is_that_of_its_blocks() throws IOException {
        byte[] at = element(0xE7, new byte[] {0});

        assertThat(look(webm(openElement(
                        SEGMENT,
                        tracks(1, "V_VP9"),
                        openElement(CLUSTER, at, block(0), block(500)),
                        openElement(CLUSTER, element(0xE7, new byte[] {4, 0}), block(100))))))
                .isEqualTo(new Playable(VideoFormat.WEBM, Duration.ofMillis(1124), "V_VP9"));
        assertThat(look(webm(openElement(SEGMENT, tracks(1, "V_VP9"), openElement(CLUSTER, at, block(0))))))
                .isEqualTo(new Faulty(VideoFault.NO_DURATION));
        assertThat(look(webm(element(SEGMENT, tracks(1, "V_THEORA"), element(CLUSTER, at, block(0), block(9))))))
                .isEqualTo(new Faulty(VideoFault.NOT_PLAYABLE));
        assertThat(look(webm(element(SEGMENT, tracks(2, "A_OPUS"), element(CLUSTER, at, block(0), block(9))))))
                .isEqualTo(new Faulty(VideoFault.NO_PICTURES));
    }

    @Test
    void hostile_elements_end_soon() throws IOException {
        byte[] nested = element(0xA0);
        for (int depth = 0; depth < 100; depth++) {
            nested = element(SEGMENT, nested);
        }
        assertThat(look(webm(nested))).isEqualTo(new Faulty(VideoFault.DAMAGED));

        byte[] many = new byte[2 * 600_000];
        for (int at = 0; at < many.length; at += 2) {
            many[at] = (byte) 0xEC;
            many[at + 1] = (byte) 0x80;
        }
        assertThat(look(webm(openElement(SEGMENT, many)))).isEqualTo(new Faulty(VideoFault.DAMAGED));
        assertThat(look(webm(
                        element(SEGMENT, join(new byte[] {(byte) 0xEC}, new byte[] {1, -1, -1, -1, -1, -1, -1, -2})))))
                .isEqualTo(new Faulty(VideoFault.INCOMPLETE));
    }

    /** Whatever is in a file, it gets an answer. */
    @Test
    void throws_nothing_for_damaged_files() throws IOException {
        Random random = new Random(53);
        for (String name : new String[] {"whole.mp4", "fragmented.mp4", "whole.webm", "recorded-live.webm"}) {
            byte[] whole = sample(name);
            for (int round = 0; round < 300; round++) {
                byte[] damaged = whole.clone();
                for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
                    damaged[random.nextInt(Math.min(damaged.length, 3000))] = (byte) random.nextInt();
                }
                assertThat(look(damaged)).isNotNull();
            }
        }
    }
}
