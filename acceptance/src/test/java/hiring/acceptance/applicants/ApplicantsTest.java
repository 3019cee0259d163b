package hiring.acceptance.applicants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApplicantsTest {

    private static final long SEED = 7;

    @Test
    void are_the_same_for_the_same_seed_however_many_there_are() {
        assertThat(Applicants.make(SEED, 30).subList(0, 14)).isEqualTo(Applicants.make(SEED, 14));
    }

    @Test
    void differ_for_another_seed() {
        assertThat(Applicants.make(SEED, 14)).isNotEqualTo(Applicants.make(SEED + 1, 14));
    }

    @Test
    void include_every_story_and_circumstance_in_the_first_fifteen() {
        List<Applicant> first = Applicants.make(SEED, 15);

        assertThat(first).extracting(Applicant::story).contains(Story.values());
        assertThat(first).extracting(Applicant::circumstance).contains(Circumstance.values());
    }

    @Test
    void have_names_that_forms_often_refuse() {
        List<Applicant> first = Applicants.make(SEED, 15);

        assertThat(first.get(0).name()).contains(" \"Shay\" ");
        assertThat(first.get(4).firstName()).isEmpty();
        assertThat(first.get(4).name()).isEqualTo(first.get(4).lastName());
    }

    @Test
    void include_one_who_submits_in_the_last_second() {
        assertThat(Applicants.make(SEED, 1000))
                .filteredOn(applicant -> applicant.story() == Story.LAST_SECOND)
                .hasSize(1);
    }

    @Test
    void have_distinct_addresses_that_every_mail_server_accepts() {
        List<String> addresses = Applicants.make(SEED, 1000).stream()
                .map(applicant -> applicant.email("run"))
                .toList();

        assertThat(addresses)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[a-z]+(\\.[a-z]+)*\\.\\d+@run\\.example\\.org"));
    }

    @Test
    void hand_in_a_video_whose_boxes_fill_the_file() {
        byte[] video = Video.of(Applicants.make(SEED, 1).getFirst(), 1);

        int offset = 0;
        StringBuilder types = new StringBuilder();
        while (offset < video.length) {
            types.append(new String(Arrays.copyOfRange(video, offset + 4, offset + 8), StandardCharsets.US_ASCII));
            offset += ByteBuffer.wrap(video, offset, 4).getInt();
        }

        assertThat(offset).isEqualTo(video.length);
        assertThat(types).hasToString("ftypmoovmdat");
    }

    @Test
    void hand_in_a_different_video_the_second_time() {
        Applicant applicant = Applicants.make(SEED, 1).getFirst();

        assertThat(Video.of(applicant, 2)).isNotEqualTo(Video.of(applicant, 1));
    }
}
