package hiring.acceptance.applicants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    void are_others_for_another_seed() {
        assertThat(Applicants.make(SEED, 14)).isNotEqualTo(Applicants.make(SEED + 1, 14));
    }

    @Test
    void live_every_story_among_the_first_fourteen() {
        Set<Story> stories = new HashSet<>();
        Applicants.make(SEED, 14).forEach(applicant -> stories.add(applicant.story()));

        assertThat(stories).containsExactlyInAnyOrder(Story.values());
    }

    @Test
    void have_one_who_submits_in_the_last_second() {
        assertThat(Applicants.make(SEED, 1000))
                .filteredOn(applicant -> applicant.story() == Story.LAST_SECOND)
                .hasSize(1);
    }

    @Test
    void have_addresses_of_their_own_that_every_mail_server_takes() {
        List<String> addresses = Applicants.make(SEED, 1000).stream()
                .map(applicant -> applicant.email("run"))
                .toList();

        assertThat(addresses)
                .doesNotHaveDuplicates()
                .allMatch(address -> address.matches("[a-z]+\\.[a-z]+\\.\\d+@run\\.example\\.org"));
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
    void hand_in_another_video_the_second_time() {
        Applicant applicant = Applicants.make(SEED, 1).getFirst();

        assertThat(Video.of(applicant, 2)).isNotEqualTo(Video.of(applicant, 1));
    }
}
