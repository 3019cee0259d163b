package hiring.acceptance.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinesTest {

    private static final int LONGEST = 120;

    @Test
    void no_line_is_longer_than_120_characters() {
        List<String> tooLong = Repository.files(".java", ".md", "pom.xml", ".properties", ".sh", ".yml").stream()
                .filter(file -> !Repository.name(file).contains("/packs/"))
                .flatMap(LinesTest::longLines)
                .toList();

        assertThat(tooLong).isEmpty();
    }

    // A row of a table in Markdown cannot be broken
    private static Stream<String> longLines(Path file) {
        List<String> lines = Repository.read(file).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(number ->
                        lines.get(number).codePointCount(0, lines.get(number).length()) > LONGEST)
                .filter(number -> !lines.get(number).startsWith("|"))
                .mapToObj(number -> Map.entry(number + 1, Repository.name(file)))
                .map(line -> line.getValue() + ":" + line.getKey());
    }
}
