package hiring.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.qualification.Qualification;
import hiring.application.qualification.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the lines of {@code lines.txt}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinesTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);

    /** Words that say how others belong together, and are in no field. */
    private static final Set<String> LINKS = Set.of(
            "and",
            "with",
            "in",
            "of",
            "at",
            "from",
            "the",
            "a",
            "an",
            "grade",
            "grades",
            "level",
            "levels",
            "l",
            "for",
            "all",
            "both",
            "including",
            "predicted",
            "expected",
            "awaiting",
            "results",
            "not",
            "completed",
            "entry",
            "july",
            "june",
            "sept",
            "class",
            "hl",
            "honours",
            "honors");

    private static final Map<String, List<String>> LINES = lines();

    @ParameterizedTest
    @MethodSource("lineNames")
    void reads_each_line_as_expected(String line) {
        assertThat(read(line).stream().map(LinesTest::written).toList()).isEqualTo(LINES.get(line));
    }

    @ParameterizedTest
    @MethodSource("lineNames")
    void puts_each_word_of_a_line_into_an_entry_or_a_question(String line) {
        assertThat(lostWords(line, read(line))).isEmpty();
    }

    @Test
    void loses_no_word_of_generated_lines() {
        Random random = new Random(11);
        List<String> parts = List.of(
                "GCSE",
                "A-Levels:",
                "BSc (Hons)",
                "MA",
                "BTEC Level 3",
                "Highers",
                "Maths",
                "English Language",
                "Art and Design",
                "Puppetry",
                "(A)",
                "[B]",
                "2:1",
                "(2:1)",
                "Merit",
                "D*DD",
                "7",
                "5-4",
                "A*-C",
                "68%",
                "Desmond",
                "2015",
                "(2016)",
                "University of Kent",
                "at Hillview School",
                "(Distinction)",
                "10",
                "AAB",
                "zebra 42");
        List<String> signs = List.of(" ", ", ", " - ", ": ", "; ", " / ", " and ", "\n");
        for (int round = 0; round < 300; round++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < 2 + random.nextInt(7); i++) {
                line.append(parts.get(random.nextInt(parts.size()))).append(signs.get(random.nextInt(signs.size())));
            }
            assertThat(lostWords(line.toString(), read(line.toString())))
                    .as(line.toString())
                    .isEmpty();
        }
    }

    @Test
    void reads_only_grades_of_the_scale_of_the_award() {
        LINES.keySet().stream().flatMap(line -> read(line).stream()).forEach(reading -> {
            Qualification read = reading.proposal();
            if (read.award() != null && read.grade() != null && read.scale().hasGrades()) {
                boolean kept = read.scale().isGrade(read.grade())
                        || read.grade().matches("\\d+ (?:points|[A-Z][a-z]+)(?:, .*)?");
                assertThat(kept).as(reading.source()).isTrue();
            }
        });
    }

    private static List<String> lostWords(String line, List<Reading> readings) {
        Set<String> found = readings.stream()
                .flatMap(LinesTest::texts)
                .flatMap(LinesTest::words)
                .collect(Collectors.toSet());
        String count = String.valueOf(readings.size());
        return words(line.replace("\\n", "\n")
                        .replaceAll("(?m)^\\s*\\d{1,2}\\.\\s", "")
                        .replaceAll("\\bL(\\d)\\b", "$1"))
                .filter(word -> !LINKS.contains(word) && !word.equals(count))
                .filter(word -> found.stream().noneMatch(known -> known.equals(word) || isEndOfYear(known, word)))
                .toList();
    }

    private static boolean isEndOfYear(String known, String word) {
        return known.matches("\\d{4}") && word.matches("\\d\\d") && (known.endsWith(word) || word.compareTo("13") < 0);
    }

    private static Stream<String> texts(Reading reading) {
        Qualification read = reading.proposal();
        return Stream.concat(
                Stream.of(
                                read.title(),
                                read.level(),
                                read.framework(),
                                read.subject(),
                                read.grade(),
                                read.year(),
                                read.awardingBody(),
                                read.institution())
                        .filter(Objects::nonNull)
                        .map(Object::toString),
                reading.questions().stream()
                        .flatMap(
                                question -> Stream.concat(Stream.of(question.message()), question.options().stream())));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(Spelling.folded(text).split("[^\\p{L}\\p{N}%*]+", -1))
                .filter(word -> word.matches(".*[\\p{L}\\p{N}].*"));
    }

    private static List<Reading> read(String line) {
        return QualificationReader.read(line.replace("\\n", "\n"), TODAY);
    }

    private static String written(Reading reading) {
        Qualification read = reading.proposal();
        String codes = reading.questions().stream().map(Reading.Question::code).collect(Collectors.joining(" "));
        return Stream.of(
                        read.award(),
                        read.title(),
                        read.level(),
                        read.subject(),
                        read.grade(),
                        read.year(),
                        read.awardingBody(),
                        read.institution(),
                        read.status(),
                        codes.isEmpty() ? null : codes)
                .map(LinesTest::orDash)
                .collect(Collectors.joining(" | "));
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    static Stream<String> lineNames() {
        return LINES.keySet().stream();
    }

    private static Map<String, List<String>> lines() {
        try (var file = Objects.requireNonNull(LinesTest.class.getResourceAsStream("lines.txt"))) {
            Map<String, List<String>> lines = new LinkedHashMap<>();
            List<String> entries = new ArrayList<>();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.startsWith("> ")) {
                    entries = new ArrayList<>();
                    lines.put(line.substring(2), entries);
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    entries.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
