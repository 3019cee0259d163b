package hiring.assessment.reopening;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.reopening.ChangeRule.Asked;
import hiring.assessment.reopening.ChangeRule.Standing;
import hiring.assessment.reopening.ChangeRule.Verdict;
import hiring.kit.version.ExpectedVersion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeRuleTest {

    @ParameterizedTest
    @CsvSource({
        // over, locked, voiding, same, reopening, seen
        "false, false, false, false, false, 2, CHANGE",
        "false, false, false, false, true, 2, CHANGE",
        "false, false, false, true, false, 2, UNCHANGED",
        "false, false, false, false, false, 1, STALE",
        "false, false, false, false, false, 3, STALE",
        // The first score locks
        "false, true, false, false, false, 2, LOCKED",
        "false, true, false, false, true, 2, REOPEN",
        "false, true, false, false, true, 1, STALE",
        // A repeat, whose version is that of the terms before
        "false, true, false, true, true, 1, UNCHANGED",
        "false, false, true, true, true, 1, UNCHANGED",
        // Terms that come back would make old scores look valid
        "false, false, true, false, false, 2, VOIDING",
        "false, true, true, false, true, 2, VOIDING",
        "false, true, true, false, true, 1, STALE",
        // A published decision stands
        "true, true, false, false, true, 2, OVER",
        "true, true, false, true, false, 2, OVER",
        "true, false, false, false, false, 2, OVER",
    })
    void decides_by_the_standing_of_the_stage(
            boolean over, boolean locked, boolean voiding, boolean same, boolean reopening, int seen, Verdict verdict) {
        assertThat(ChangeRule.decide(
                        new Standing(2, over, locked, voiding), new Asked(ExpectedVersion.of(seen), same, reopening)))
                .isEqualTo(verdict);
    }

    @Test
    void takes_any_version_where_the_caller_says_so() {
        assertThat(ChangeRule.decide(
                        new Standing(2, false, false, false), new Asked(ExpectedVersion.ANY, false, false)))
                .isEqualTo(Verdict.CHANGE);
    }
}
