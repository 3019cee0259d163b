package hiring.assessment.publication;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.participation.Participations.Done;
import hiring.assessment.publication.Publications.Decided;
import hiring.assessment.publication.ReplacementRule.Change;
import hiring.assessment.publication.ReplacementRule.Since;
import hiring.assessment.shortlist.StageVerdict;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplacementRuleTest {

    private static final UUID ADA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID BEA = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    private static final UUID CAL = UUID.fromString("00000000-0000-0000-0000-00000000000c");

    // Stages that are published and closed; what was done by or for those who leave; who leaves and enters
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            last, published, closed, handedIn, answered, attended, scored, results, leaving, entering, obstacles
            false, 0, 0, 0, 0, 0, 0, 0, 1, 1, -
            false, 0, 0, 0, 0, 0, 0, 0, 1, 0, -
            false, 0, 1, 0, 0, 0, 0, 0, 1, 0, -
            false, 0, 1, 0, 0, 0, 0, 0, 0, 1, later-stage-closed 1
            false, 0, 2, 0, 0, 0, 0, 0, 1, 1, later-stage-closed 2
            false, 1, 0, 0, 0, 0, 0, 0, 1, 0, later-stage-published 1
            false, 1, 0, 0, 0, 0, 0, 0, 0, 1, later-stage-published 1
            false, 0, 0, 3, 0, 0, 0, 0, 4, 0, handed-in 3
            false, 0, 0, 0, 1, 0, 0, 0, 1, 0, answered 1
            false, 0, 0, 0, 0, 1, 0, 0, 1, 0, attended 1
            false, 0, 0, 0, 0, 0, 1, 0, 1, 0, scored 1
            false, 0, 0, 0, 0, 0, 0, 1, 1, 0, result-recorded 1
            true, 0, 0, 0, 0, 0, 0, 0, 1, 1, last-stage 1
            false, 2, 1, 0, 0, 5, 4, 0, 6, 1, later-stage-published 2; later-stage-closed 1; attended 5; scored 4
            """, useHeadersInDisplayName = true)
    void names_all_that_stands_in_the_way(
            boolean last,
            long published,
            long closed,
            long handedIn,
            long answered,
            long attended,
            long scored,
            long results,
            int leaving,
            int entering,
            String obstacles) {
        Change change = new Change(some(leaving), some(entering));
        Since since = new Since(last, published, closed, new Done(handedIn, answered, attended, scored, results));

        List<String> found = ReplacementRule.obstacles(since, change).stream()
                .map(obstacle -> obstacle.kind().code() + " " + obstacle.count())
                .toList();

        assertThat(String.join("; ", found)).isEqualTo(obstacles == null ? "" : obstacles);
    }

    private static Set<UUID> some(int number) {
        return Set.copyOf(List.of(ADA, BEA, CAL, uuid(4), uuid(5), uuid(6)).subList(0, number));
    }

    private static UUID uuid(int number) {
        return new UUID(0, number);
    }

    @Test
    void compares_only_those_who_are_decided_again() {
        Change change = ReplacementRule.change(
                List.of(
                        new Decided(ADA, StageVerdict.PROGRESS),
                        new Decided(BEA, StageVerdict.NOT_PROGRESS),
                        // Has withdrawn since
                        new Decided(CAL, StageVerdict.PROGRESS)),
                List.of(new Decided(BEA, StageVerdict.PROGRESS), new Decided(ADA, StageVerdict.NOT_PROGRESS)));

        assertThat(change.leaving()).containsExactly(ADA);
        assertThat(change.entering()).containsExactly(BEA);
    }

    @Test
    void finds_no_change_between_equal_decisions() {
        List<Decided> decisions =
                List.of(new Decided(ADA, StageVerdict.PROGRESS), new Decided(BEA, StageVerdict.NOT_PROGRESS));

        assertThat(ReplacementRule.change(decisions, decisions.reversed()).isEmpty())
                .isTrue();
    }
}
