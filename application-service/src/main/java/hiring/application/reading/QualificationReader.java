package hiring.application.reading;

import hiring.application.reading.Piece.Named;
import hiring.application.reading.Piece.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads qualifications from the text in which people list them, such as {@code HND Bio-medical Science (distinction)
 * (2017)}. It fills in only what the text states. Missing, ambiguous and unknown parts become questions, so that each
 * word of a line is in an entry or in a question.
 */
public final class QualificationReader {

    private static final Pattern LINES = Pattern.compile("[\\n\\r\\u0085\\u2028\\u2029]");
    private static final Pattern ENTRIES = Pattern.compile("(?<!\\d);|;(?!\\d)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff]");
    private static final Pattern LIST_MARK = Pattern.compile(
            "^(?:[\\s\\u00a0\\u2022*\\u00b7\\u25aa\\u25cf\\u25e6\\uf0b7\\u2013\\u2014-]|\\(?\\d{1,2}[.)]\\s)+");
    private static final Pattern LETTER_IN_BRACKETS = Pattern.compile("(?i)[a-gu]\\*?|[1-9]");
    private static final Pattern SEVERAL_OF_ONE_KIND = Pattern.compile("(?i).*s(?:\\W.*)?");

    private QualificationReader() {}

    /** The entries in the order of the text. */
    public static List<Reading> read(String text, LocalDate today) {
        return lists(INVISIBLE.matcher(text).replaceAll("")).stream()
                .flatMap(list -> read(list, Line.pieces(list), today).stream())
                .toList();
    }

    private static List<Reading> read(String line, List<Piece> pieces, LocalDate today) {
        return Groups.of(pieces).stream()
                .flatMap(group -> readGroup(group, line, today).stream())
                .toList();
    }

    private static List<Reading> readGroup(List<Piece> group, String line, LocalDate today) {
        Heading heading = Heading.of(group, line, today);
        boolean listed = heading.isForEachSubject() || (!heading.isNamed() && hasLetters(group));
        List<Reading> readings =
                listed ? Listed.read(group, heading, line) : List.of(Single.read(group, heading, line));
        return Coverage.completed(group, readings);
    }

    /** Splits the text at line ends and semicolons, and joins a heading with its list. */
    private static List<String> lists(String text) {
        List<String> lists = new ArrayList<>();
        boolean open = false;
        for (String line : LINES.split(text, -1)) {
            open &= !line.isBlank();
            boolean first = true;
            for (String entry : ENTRIES.split(line, -1)) {
                String bare = LIST_MARK.matcher(entry).replaceFirst("").strip();
                if (bare.isEmpty()) {
                    continue;
                }
                boolean goesOn = open && !lists.isEmpty() && continues(lists.getLast(), bare);
                if (goesOn || (!first && isOnlyAnAddition(bare))) {
                    lists.add(lists.removeLast() + '\n' + bare);
                } else {
                    lists.add(bare);
                    open = isHeading(bare);
                }
                first = false;
            }
        }
        return lists;
    }

    // A heading of a list, such as "A-levels: ..." and "GCSEs ..."
    private static boolean isHeading(String line) {
        List<Piece> pieces = Line.pieces(line);
        return !pieces.isEmpty()
                && Groups.of(pieces).size() == 1
                && Heading.of(pieces, line, LocalDate.MIN).isForEachSubject()
                && pieces.stream()
                        .filter(Named.class::isInstance)
                        .map(Piece::at)
                        .anyMatch(at -> SEVERAL_OF_ONE_KIND
                                        .matcher(line.substring(at.start(), at.end()))
                                        .matches()
                                || line.substring(at.end()).strip().startsWith(":"));
    }

    // Without an award and other text, like "2019" in "GCSE Maths: 5; 2019", a part belongs to the entry before
    private static boolean isOnlyAnAddition(String line) {
        return Line.pieces(line).stream().noneMatch(piece -> piece instanceof Named || piece instanceof Text);
    }

    // A line without an award continues a list if its grades are of the list's scale, or if only a heading precedes it
    private static boolean continues(String list, String line) {
        List<Piece> pieces = Line.pieces(line);
        if (pieces.stream().anyMatch(Named.class::isInstance)) {
            return false;
        }
        List<Piece> known = Line.pieces(list);
        Grades grades = new Grades(Heading.of(known, list, LocalDate.MIN).scales());
        boolean headingAlone = known.stream().noneMatch(Text.class::isInstance) || list.indexOf('\n') > 0;
        return haveGrade(pieces, grades) || (headingAlone && !haveGrade(known, grades));
    }

    private static boolean haveGrade(List<Piece> pieces, Grades grades) {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Text text
                        && (grades.whole(text.words()).isPresent()
                                || grades.atEnd(text.words(), true).isPresent()
                                || grades.atStart(text.words(), true).isPresent()));
    }

    private static boolean hasLetters(List<Piece> pieces) {
        return pieces.stream()
                        .filter(piece -> piece instanceof Text text
                                && text.at().inBrackets()
                                && LETTER_IN_BRACKETS.matcher(text.words()).matches())
                        .count()
                > 1;
    }
}
