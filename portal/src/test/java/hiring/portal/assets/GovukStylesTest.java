package hiring.portal.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GovukStylesTest {

    private static final Pattern BLOCK = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{");
    private static final Pattern BARE_COLOUR = Pattern.compile("(?<!,)#[0-9a-fA-F]{3,8}\\b");
    private static final Pattern WRAPPED = Pattern.compile("var\\((--(?:text|back|line)-[0-9a-f]+),(#[0-9a-fA-F]+)\\)");
    private static final Pattern DEFINITION = Pattern.compile("(--(?:text|back|line)-[0-9a-f]+):");

    private final String original = read("govuk/govuk-frontend.min.css");
    private final String ours = read("css/portal.css");
    private final String made = GovukStyles.forCouncil(original);

    @Test
    void what_only_gov_uk_may_use_is_gone() {
        assertThat(original).contains("GDS Transport", "crest");
        assertThat(made).doesNotContainIgnoringCase("GDS").doesNotContain("url(", "crest", "@font-face", "sourceMap");
    }

    @Test
    void every_other_rule_is_kept() {
        long fonts = FONT_FACE.matcher(original).results().count();

        assertThat(fonts).isPositive();
        assertThat(count(made, '{')).isEqualTo(count(original, '{') - fonts);
        assertThat(count(made, '}')).isEqualTo(count(made, '{'));
    }

    @Test
    void every_colour_is_a_variable_except_in_blocks_with_their_own_text_and_background() {
        List<String> bare = BLOCK.matcher(made)
                .results()
                .map(block -> block.group(1))
                .filter(block -> BARE_COLOUR.matcher(block).find())
                .filter(block -> !block.contains("--"))
                .toList();

        assertThat(bare)
                .isNotEmpty()
                .allSatisfy(block ->
                        assertThat(";" + block).containsPattern(";color:").containsPattern(";background(-color)?:"));
    }

    @Test
    void a_variable_stands_for_the_colour_that_it_names() {
        List<MatchResult> wrapped = WRAPPED.matcher(made).results().toList();

        assertThat(wrapped)
                .hasSizeGreaterThan(100)
                .allSatisfy(use -> assertThat(use.group(1))
                        .endsWith("-" + use.group(2).substring(1).toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void the_dark_scheme_defines_only_variables_that_are_used() {
        Set<String> used = WRAPPED.matcher(made + ours)
                .results()
                .map(use -> use.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(DEFINITION.matcher(ours).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(used);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a{color:#1d70b8}                  | a{color:var(--text-1d70b8,#1d70b8)}
                    a{color:#1D70B8}                  | a{color:var(--text-1d70b8,#1D70B8)}
                    a{background-color:#f3f2f1}       | a{background-color:var(--back-f3f2f1,#f3f2f1)}
                    a{border:2px solid #0b0c0c}       | a{border:2px solid var(--line-0b0c0c,#0b0c0c)}
                    a{color:#fff;background:#00703c}  | a{color:#fff;background:#00703c}
                    a{--govuk-x:#0b0c0c}              | a{--govuk-x:#0b0c0c}
                    a{font-family:"GDS Transport",x}  | a{font-family:x}
                    a{font-family:GDS Transport,x}    | a{font-family:x}
                    @font-face{font-family:x}b{c:d}   | b{c:d}
                    """)
    void rules_are_changed(String before, String after) {
        assertThat(GovukStyles.forCouncil(before)).isEqualTo(after);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String read(String path) {
        try (InputStream in = Objects.requireNonNull(GovukStyles.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
