package hiring.application.reading;

import hiring.application.qualification.Qualification;
import hiring.application.qualification.Spelling;
import hiring.application.reading.Piece.AtLevel;
import hiring.application.reading.Piece.Named;
import hiring.application.reading.Piece.Text;
import hiring.application.reading.Piece.Told;
import hiring.application.reading.Piece.Years;
import hiring.application.reading.Reading.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds a question about the words of a group that no entry and no question contains. */
final class Coverage {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%*]+");

    private static final Set<String> LABELS =
            Set.of("grades", "class", "including", "inc", "incl", "includes", "overall", "final", "result", "achieved");

    private Coverage() {}

    static List<Reading> completed(List<Piece> group, List<Reading> readings) {
        Set<String> known = readings.stream()
                .flatMap(Coverage::texts)
                .flatMap(Coverage::words)
                .collect(Collectors.toSet());
        known.add(String.valueOf(readings.size()));
        List<String> lost = group.stream()
                .flatMap(Coverage::words)
                .filter(words -> words(words).anyMatch(word -> !known.contains(word) && !isSaid(word, readings)))
                .distinct()
                .toList();
        return lost.isEmpty() ? readings : withQuestion(readings, lost);
    }

    private static Stream<String> words(Piece piece) {
        return switch (piece) {
            case Text text -> Stream.of(text.words());
            case Years years -> years.years().stream().map(String::valueOf);
            // The title, the level, the status or the awarding body contains these words
            case Named named -> Stream.empty();
            case AtLevel level -> Stream.empty();
            case Told told -> Stream.empty();
        };
    }

    // A link such as "and", a label such as "grade", or the number of the listed entries ("five GCSEs")
    private static boolean isSaid(String word, List<Reading> readings) {
        return Counts.isLink(word) || LABELS.contains(word) || Counts.of(word).orElse(-1) == readings.size();
    }

    private static List<Reading> withQuestion(List<Reading> readings, List<String> lost) {
        List<Reading> completed = new ArrayList<>(readings);
        Reading last = completed.removeLast();
        List<Question> questions = new ArrayList<>(last.questions());
        questions.add(Entry.notUnderstood(lost));
        completed.add(new Reading(last.source(), last.proposal(), questions));
        return completed;
    }

    private static Stream<String> texts(Reading reading) {
        Qualification read = reading.proposal();
        return Stream.concat(
                Stream.of(
                                read.title(),
                                read.level(),
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
        return Arrays.stream(BETWEEN_WORDS.split(Spelling.folded(text), -1))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
