package hiring.kit.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpectedVersionTest {

    @Test
    void any_version_matches_all() {
        assertThat(ExpectedVersion.ANY.matches(0)).isTrue();
        assertThat(ExpectedVersion.ANY.single()).isEmpty();
    }

    @Test
    void one_version_matches_itself_only() {
        ExpectedVersion seven = ExpectedVersion.of(7);

        assertThat(seven.matches(6)).isFalse();
        assertThat(seven.matches(7)).isTrue();
        assertThat(seven.matches(8)).isFalse();
        assertThat(seven.single()).hasValue(7);
    }

    @Test
    void several_versions_match_each_of_them() {
        ExpectedVersion either = new ExpectedVersion.OneOf(Set.of(3L, 7L));

        assertThat(either.matches(3)).isTrue();
        assertThat(either.matches(7)).isTrue();
        assertThat(either.single()).isEmpty();
    }

    @Test
    void an_empty_set_matches_no_version() {
        assertThat(new ExpectedVersion.OneOf(Set.of()).matches(0)).isFalse();
    }
}
