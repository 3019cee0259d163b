package hiring.application.reading;

import hiring.application.qualification.Award;
import hiring.application.qualification.GradeScale;
import hiring.application.qualification.Qualification.Status;
import hiring.application.qualification.Spelling;
import hiring.application.qualification.Subjects;
import hiring.application.reading.Piece.AtLevel;
import hiring.application.reading.Piece.Named;
import hiring.application.reading.Piece.Separator;
import hiring.application.reading.Piece.Text;
import hiring.application.reading.Piece.Told;
import hiring.application.reading.Piece.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a group with one award for all its subjects, such as a degree, or with no known award. */
final class Single {

    private static final Grades CLASSES_AND_WORDS =
            new Grades(List.of(GradeScale.DEGREE_CLASS, GradeScale.DISTINCTION));
    private static final Pattern LETTER = Pattern.compile("(?i)(?:grade\\s+)?(?:[a-gu]\\*?|[1-9]|[1-9]-[1-9])");
    private static final Pattern PERCENT = Pattern.compile("(?i)(?:with |average )?\\d{1,3}(?:\\.\\d+)? ?%|(?:c?gpa:? "
            + ")?\\d{1,2}[.]\\d{1,2}(?:\\s?/\\s?\\d{1,3})?(?: ?c?gpa)?");
    private static final Pattern PERCENT_AT_END = Pattern.compile("\\s\\d{1,3}(?:\\.\\d+)? ?%$");
    private static final Pattern CREDITS = Pattern.compile("(?i)\\d+ credits?(?: (?:at|overall|in total))?");
    private static final Pattern CREDITS_AT_A_GRADE = Pattern.compile(
            "(?i)\\d+ (?:credits? )?(?:at )?(?:distinctions?|merits?|pass(?:es)?)(?: and \\d+ (?:credits? "
                    + ")?(?:at )?(?:distinctions?|merits?|pass(?:es)?))*");
    private static final Pattern NUMBER = Pattern.compile("[\\d.,%/]+");

    private final List<Piece> pieces;
    private final Heading heading;
    private final Entry entry;
    private final Grades grades;

    private Single(List<Piece> pieces, Heading heading) {
        this.pieces = pieces;
        this.heading = heading;
        this.entry = new Entry(heading);
        this.grades = new Grades(heading.scales());
    }

    static Reading read(List<Piece> pieces, Heading heading, String line) {
        return new Single(pieces, heading)
                .read()
                .toReading(Line.source(
                        line,
                        pieces.getFirst().at().start(),
                        pieces.getLast().at().end()));
    }

    /** Whether the words are an unambiguous grade of any scale. */
    static boolean isUnmistakablyAGrade(String words) {
        return CLASSES_AND_WORDS
                        .whole(words)
                        .filter(grade -> !LETTER.matcher(grade).matches())
                        .isPresent()
                || PERCENT.matcher(words).matches();
    }

    private Entry read() {
        List<Text> texts = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Years(var at, var found) -> entry.years(found);
                case Told told -> told(told);
                case Text text -> texts.add(text.with(Counts.isLink(text.words()) ? "" : text.words()));
                case Named named -> {}
                case AtLevel level -> {}
            }
        }
        List<Text> rest = withoutGrades(joinedAtSlashes(texts));
        subject(rest);
        return entry;
    }

    private void told(Told told) {
        switch (told.role()) {
            case PREDICTED -> entry.status(Status.PREDICTED);
            case UNFINISHED -> entry.status(Status.UNFINISHED);
            case QUALIFIER -> entry.qualifier(told.words());
            case BODY, INSTITUTION -> {}
        }
    }

    private static List<Text> joinedAtSlashes(List<Text> texts) {
        List<Text> joined = new ArrayList<>();
        for (Text text : texts) {
            if (text.at().before() == Separator.SLASH && !joined.isEmpty()) {
                Text last = joined.removeLast();
                joined.add(last.with(last.words() + "/" + text.words()));
            } else {
                joined.add(text);
            }
        }
        return joined;
    }

    private List<Text> withoutGrades(List<Text> texts) {
        List<Text> rest = new ArrayList<>();
        for (Text text : texts) {
            String words = text.words();
            if (words.isBlank()) {
                continue;
            }
            if (heading.awards().contains(Award.ACCESS_TO_HIGHER_EDUCATION) && isCredit(words)) {
                continue;
            }
            Optional<String> whole = heading.isNamed() ? grades.whole(words) : wholeOfUnknown(text);
            if (whole.isPresent()) {
                entry.grade(whole.get());
                continue;
            }
            Optional<Grades.Found> found =
                    heading.isNamed() ? grades.unmistakable(words) : CLASSES_AND_WORDS.unmistakable(words);
            if (found.isPresent()) {
                entry.grade(found.get().grade());
                rest.addAll(around(text, found.get()));
            } else {
                rest.add(text);
            }
        }
        return entry.hasGrade() || !heading.isNamed() ? rest : withoutWeakGrade(rest);
    }

    // A grade between subject and place, as in "History II.1 Edinburgh University"
    private static List<Text> around(Text text, Grades.Found found) {
        if (found.before().isBlank() || found.after().isBlank()) {
            return List.of(text.with(found.rest()));
        }
        Piece.Place behind = new Piece.Place(
                text.at().start(), text.at().end(), Separator.COMMA, text.at().depth());
        return List.of(text.with(found.before()), new Text(behind, found.after()));
    }

    // Without an award the scale is unknown, so only text alone in brackets is read as a grade
    private static Optional<String> wholeOfUnknown(Text text) {
        return text.at().inBrackets()
                        && (isUnmistakablyAGrade(text.words())
                                || LETTER.matcher(text.words()).matches())
                ? Optional.of(text.words())
                : Optional.empty();
    }

    private boolean isCredit(String words) {
        if (CREDITS_AT_A_GRADE.matcher(words).matches()) {
            entry.grade(words);
            return true;
        }
        if (CREDITS.matcher(words).matches()) {
            entry.qualifier(words.replaceFirst("(?i) at$", ""));
            return true;
        }
        return false;
    }

    // In "BSc Physics First", "First" is a grade only if there is no other grade
    private List<Text> withoutWeakGrade(List<Text> texts) {
        List<Text> rest = new ArrayList<>();
        for (Text text : texts) {
            Optional<Grades.Found> found = entry.hasGrade()
                    ? Optional.empty()
                    : grades.atEnd(text.words(), false).or(() -> grades.atStart(text.words(), false));
            if (found.isPresent()) {
                entry.grade(found.get().grade());
                rest.add(text.with(found.get().rest()));
            } else {
                rest.add(text);
            }
        }
        return rest;
    }

    private void subject(List<Text> texts) {
        @Nullable String subject = null;
        for (Text text : texts) {
            String words = trimmed(withoutAnotherGrade(text.words()));
            if (words.isEmpty() || Counts.isLink(words)) {
                continue;
            }
            if (NUMBER.matcher(words).matches() || isAnotherGrade(words)) {
                entry.wrongGrade(words);
            } else if (isPlace(text, words, subject, texts)) {
                entry.institution(words.replaceFirst("(?i)^(?:at|from)\\s+", ""));
            } else if (subject == null) {
                subject = withoutPlace(words);
            } else if (text.at().inBrackets()) {
                subject = "%s (%s)".formatted(subject, words);
            } else if (text.at().before() == Separator.SPACE) {
                subject = subject + " " + words;
            } else if (text.at().before() == Separator.DASH || text.at().before() == Separator.COLON) {
                subject = subject + " - " + words;
            } else if (Subjects.coding(subject + ", " + words).isKnown()) {
                subject = subject + ", " + words;
            } else {
                entry.notUnderstood(words);
            }
        }
        if (subject != null) {
            entry.subject(subject);
        }
    }

    // A grade of another scale than the award's, as in "MSc Data Science 2:1" and "BSc Computing 68%"
    private String withoutAnotherGrade(String words) {
        if (!heading.isNamed() || heading.scales().isEmpty()) {
            return words;
        }
        Optional<Grades.Found> found = CLASSES_AND_WORDS.unmistakable(words);
        if (found.isPresent()) {
            entry.wrongGrade(found.get().grade());
            return found.get().rest();
        }
        var percent = PERCENT_AT_END.matcher(words);
        if (percent.find()) {
            entry.wrongGrade(percent.group().strip());
            return words.substring(0, percent.start());
        }
        return words;
    }

    private boolean isAnotherGrade(String words) {
        return heading.isNamed() && isUnmistakablyAGrade(words);
    }

    // "at the University of X" is a place at any position; "College Management" alone is a subject
    private static boolean isPlace(Text text, String words, @Nullable String subject, List<Text> texts) {
        if (!Words.Role.INSTITUTION.isIn(words)) {
            return false;
        }
        boolean named = IS_PLACE.matcher(Spelling.folded(words)).matches()
                && !PLACE_AT_END.matcher(words).find();
        return named
                || (subject != null && !Spelling.folded(words).startsWith("in "))
                || Spelling.folded(words).startsWith("at ")
                || Spelling.folded(words).startsWith("from ")
                || texts.stream().anyMatch(other -> !other.equals(text) && isSubject(trimmed(other.words())));
    }

    private static boolean isSubject(String words) {
        return !words.isEmpty()
                && !Words.Role.INSTITUTION.isIn(words)
                && !NUMBER.matcher(words).matches()
                && !isUnmistakablyAGrade(words);
    }

    private static final Pattern IS_PLACE = Pattern.compile(
            "(?:.* )?(?:university|college|school|academy|institute|polytechnic)|.*(?:university|academy"
                    + "|institute|college) of .*");
    private static final Pattern PLACE_AT_END = Pattern.compile("(?i)\\s+(?:at|from)\\s+(?:the\\s+)?");

    // A subject before a place, as in "Physics at the University of X"
    private String withoutPlace(String words) {
        var matcher = PLACE_AT_END.matcher(words);
        while (matcher.find()) {
            String behind = words.substring(matcher.end());
            if (Words.Role.INSTITUTION.isIn(behind)) {
                entry.institution(behind);
                return words.substring(0, matcher.start());
            }
        }
        return words;
    }

    private static String trimmed(String words) {
        return words.replaceAll("^[\\s,:.()–-]+|[\\s,:.(–-]+$", "")
                .replaceFirst("(?i)^(?:in|of)\\s+", "")
                .replaceFirst("(?i)\\s+(?:in|of|with|and|from|at)$", "")
                .strip();
    }
}
