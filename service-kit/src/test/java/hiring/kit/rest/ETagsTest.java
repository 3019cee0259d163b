package hiring.kit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"6\", \"7\"", "*", "\"6\",*"})
    void accepts_the_current_tag_alone_in_a_list_or_as_a_wildcard(String header) {
        assertThat(ETags.expected(header).matches(7)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"8\"", "W/\"7\"", "7", "\"seven\"", "\"99999999999999999999\""})
    void does_not_accept_older_newer_weak_and_unquoted_tags(String header) {
        assertThat(ETags.expected(header).matches(7)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = " ")
    void requires_the_header(@Nullable String header) {
        assertThatThrownBy(() -> ETags.expected(header)).hasMessage("if-match-required");
    }

    @Test
    void names_the_current_tag() {
        assertThat(ETags.currentIs(7)).contains("\"7\"");
    }
}
