package hiring.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hiring.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ETagsTest {

    @Test
    void accepts_the_current_tag_alone_in_a_list_or_as_a_wildcard() {
        for (String header : new String[] {"\"7\"", "\"6\", \"7\"", "*"}) {
            assertThatCode(() -> ETags.requireMatch(header, 7)).doesNotThrowAnyException();
        }
    }

    @Test
    void refuses_older_newer_weak_and_unquoted_tags() {
        for (String header : new String[] {"\"6\"", "\"8\"", "W/\"7\"", "7"}) {
            assertThat(codeOf(header)).isEqualTo("stale");
        }
    }

    @Test
    void answers_428_without_the_header() {
        assertThat(codeOf(null)).isEqualTo("if-match-required");
        assertThat(codeOf(" ")).isEqualTo("if-match-required");
    }

    private static String codeOf(@Nullable String header) {
        return catchThrowableOfType(ProblemException.class, () -> ETags.requireMatch(header, 7))
                .problem()
                .code();
    }
}
