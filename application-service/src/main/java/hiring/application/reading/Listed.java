package hiring.application.reading;

import hiring.application.qualification.GradeScale;
import hiring.application.qualification.Qualification.Status;
import hiring.application.qualification.Subjects;
import hiring.application.reading.Piece.Named;
import hiring.application.reading.Piece.Separator;
import hiring.application.reading.Piece.Text;
import hiring.application.reading.Piece.Told;
import hiring.application.reading.Piece.Years;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of subjects of one kind of award, such as {@code A-levels: Maths (A), Physics (B), Chemistry (B) 2015}.
 */
final class Listed {

    private static final Pattern AND = Pattern.compile("(?i)\\s+(?:and|&|\\+|plus)\\s+");
    private static final Pattern INCLUDING =
            Pattern.compile("(?i)(?:^|\\s)(?:including|inc|incl|includes|such as|among them)\\.?(?:\\s|$)");
    private static final Pattern GRADES_ALONE = Pattern.compile("(?:[A-GU]\\*?|[1-9]){2,12}");
    private static final Pattern SEVERAL_GRADES =
            Pattern.compile("(?:(?:[A-GU]\\*?|[1-9])[ ,/-]+)+(?:[A-GU]\\*?|[1-9])");
    private static final Pattern GRADES_AT_END = Pattern.compile(
            "(.*\\p{L}{3,}\\W*)\\s((?:(?:[A-GU]\\*?|[1-9])[,/-])+(?:[A-GU]\\*?|[1-9])|(?:[A-GU]\\*?){3,})");
    private static final Pattern OF_ALL = Pattern.compile("(?i)(?:both|all|each)(?: at| with)? (.+)");
    private static final Pattern DOUBLE =
            Pattern.compile("(?i).*(?:double|dual|combined|science|trilogy|synergy|award|applied).*");
    private static final Pattern NUMBER_ONLY = Pattern.compile("[\\d.,%/]+");

    private final List<Piece> pieces;
    private final Heading heading;
    private final String line;
    private final Grades grades;
    private final List<Listing> entries = new ArrayList<>();
    private final Set<Integer> years = new LinkedHashSet<>();
    private final List<String> institutions = new ArrayList<>();
    private final List<String> qualifiers = new ArrayList<>();
    private final List<String> qualifiersOfNext = new ArrayList<>();
    private final List<String> gradesWithoutSubject = new ArrayList<>();
    private @Nullable Status status;
    private @Nullable String gradesTogether;
    private @Nullable String gradeOfAll;
    private OptionalInt count = OptionalInt.empty();
    private boolean many;
    private boolean range;
    private boolean including;

    /** An entry of the list, with its position in the line. */
    private static final class Listing {

        private final Entry entry;
        private final int start;
        private int end;

        Listing(Entry entry, int start, int end) {
            this.entry = entry;
            this.start = start;
            this.end = end;
        }

        Entry entry() {
            return entry;
        }
    }

    private Listed(List<Piece> pieces, Heading heading, String line) {
        this.pieces = pieces;
        this.heading = heading;
        this.line = line;
        this.grades = new Grades(heading.isNamed() ? heading.scales() : List.of(GradeScale.GCSE, GradeScale.A_LEVEL));
    }

    static List<Reading> read(List<Piece> pieces, Heading heading, String line) {
        return new Listed(pieces, heading, line).read();
    }

    private List<Reading> read() {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            Piece last = i > 0 ? pieces.get(i - 1) : null;
            switch (piece) {
                case Years(var at, var found) -> years(found);
                case Told told -> told(told);
                case Text text -> text(text, last, next);
                case Named named -> {}
                case Piece.AtLevel level -> {}
            }
        }
        return readings();
    }

    private void years(List<Integer> found) {
        if (entries.isEmpty()) {
            years.addAll(found);
        } else {
            entries.getLast().entry().years(found);
        }
    }

    private void told(Told told) {
        switch (told.role()) {
            case PREDICTED, UNFINISHED -> {
                Status found = told.role() == Words.Role.PREDICTED ? Status.PREDICTED : Status.UNFINISHED;
                if (entries.isEmpty()
                        || (told.at().before() == Separator.COMMA && !told.at().inBrackets())) {
                    status = found;
                } else {
                    entries.getLast().entry().status(found);
                }
            }
            case QUALIFIER -> {
                if (!entries.isEmpty() && told.at().before() == Separator.COMMA) {
                    qualifiersOfNext.add(told.words());
                } else if (entries.isEmpty()) {
                    qualifiers.add(told.words());
                } else {
                    entries.getLast().entry().qualifier(told.words());
                }
            }
            case BODY, INSTITUTION -> {}
        }
    }

    private void text(Text text, @Nullable Piece last, @Nullable Piece next) {
        String words = Counts.withoutAnd(text.words()).replaceFirst("(?i)\\s+(?:in|from|at|of)$", "");
        boolean countBefore = next instanceof Named && Counts.isCount(words);
        if (countBefore || (last instanceof Named && entries.isEmpty() && isCountBehind(words))) {
            count = Counts.of(words);
            many |= count.isEmpty();
            return;
        }
        if (Counts.haveIncluding(words)) {
            including = true;
            for (String part : INCLUDING.split(words, -1)) {
                if (!part.isBlank()) {
                    text(text.with(part.strip()), last, next);
                }
            }
            return;
        }
        if (grades.whole(words).isEmpty() && Counts.haveRange(words, grades)) {
            range = true;
            return;
        }
        if (Words.Role.INSTITUTION.isIn(words)) {
            institutions.add(words.replaceFirst("(?i)^(?:at|from)\\s+", ""));
            return;
        }
        if (Counts.isLink(words) && grades.whole(words).isEmpty()) {
            return;
        }
        boolean bracketed = text.at().inBrackets();
        if (bracketed && grades.whole(words).isPresent() && (isGradeBeside(last) || isGradeBeside(next))) {
            gradesTogether(words);
            return;
        }
        if (Single.isUnmistakablyAGrade(words) && grades.whole(words).isEmpty()) {
            last(text).wrongGrade(words);
            return;
        }
        Optional<String> ofAll = gradeOfAll(words);
        if (ofAll.isPresent()) {
            gradeOfAll = ofAll.get();
            return;
        }
        if (bracketed && text.at().before() == Separator.BRACKET && !entries.isEmpty() && !hasGrade(words)) {
            Entry entry = entries.getLast().entry();
            entry.subject("%s (%s)".formatted(entry.subject(), words));
            entries.getLast().end = text.at().end();
            return;
        }
        if (text.at().before() == Separator.COLON && last instanceof Text && continuesSubject(words)) {
            Listing open = entries.removeLast();
            Text whole = new Text(
                    new Piece.Place(open.start, text.at().end(), Separator.COMMA, 0),
                    "%s: %s".formatted(open.entry().subject(), words));
            part(whole.words(), whole, false);
            return;
        }
        for (String part : parts(words)) {
            part(part, text, last instanceof Text || last instanceof Told);
        }
    }

    // In "Combined Science: Trilogy 5-5", "Trilogy 5-5" continues the subject
    private boolean continuesSubject(String words) {
        return !entries.isEmpty()
                && !entries.getLast().entry().hasGrade()
                && entries.getLast().entry().subject() != null
                && grades.whole(words).isEmpty()
                && !GRADES_ALONE.matcher(words).matches();
    }

    // One grade for all subjects, as in "both grade B"
    private Optional<String> gradeOfAll(String words) {
        Matcher matcher = OF_ALL.matcher(words);
        return matcher.matches() ? grades.whole(matcher.group(1)) : Optional.empty();
    }

    private boolean isGradeBeside(@Nullable Piece piece) {
        return piece instanceof Text text
                && text.at().inBrackets()
                && grades.whole(text.words()).isPresent();
    }

    private static boolean isCountBehind(String words) {
        OptionalInt number = Counts.of(words);
        return number.isPresent()
                && (number.getAsInt() > 9 || words.toLowerCase(Locale.ROOT).contains("x"));
    }

    private boolean hasGrade(String words) {
        return grades.whole(words).isPresent()
                || GRADES_ALONE.matcher(words).matches()
                || SEVERAL_GRADES.matcher(words).matches()
                || grades.atEnd(words, true).isPresent()
                || grades.atStart(words, true).isPresent();
    }

    private void part(String written, Text text, boolean afterSubject) {
        String words = Counts.withoutAnd(written);
        Optional<String> alone = grades.whole(words);
        if (alone.isPresent()) {
            if (grades.isSingle(alone.get()) || mayBeDouble(alone.get())) {
                gradeAlone(alone.get(), text, afterSubject);
            } else {
                gradesTogether(words);
            }
            return;
        }
        if (GRADES_ALONE.matcher(words).matches()
                || SEVERAL_GRADES.matcher(words).matches()) {
            gradesTogether(words);
            return;
        }
        Matcher several = GRADES_AT_END.matcher(words);
        if (several.matches() && !grades.isGrade(several.group(2))) {
            add(several.group(1), text);
            gradesTogether(several.group(2));
            return;
        }
        if (NUMBER_ONLY.matcher(words).matches()) {
            last(text).wrongGrade(words);
            return;
        }
        Optional<Grades.Found> found = grades.atEnd(words, true).or(() -> grades.atStart(words, true));
        if (found.isPresent() && !found.get().rest().isBlank()) {
            String subject = found.get().rest();
            Entry entry = add(subject, text);
            String grade = found.get().grade();
            if (grades.isSingle(grade) || DOUBLE.matcher(subject).matches()) {
                entry.gradeBehindSubject(grade, subject + " " + grade);
            } else {
                entry.gradesTogether(grade);
            }
            return;
        }
        Entry entry = add(words, text);
        if (!gradesWithoutSubject.isEmpty()) {
            entry.grade(gradesWithoutSubject.removeFirst());
        }
    }

    // A double award has two grades; otherwise two grades belong to two subjects
    private boolean mayBeDouble(String grade) {
        if (entries.isEmpty()) {
            return false;
        }
        Entry entry = entries.getLast().entry();
        return !entry.hasGrade()
                && (grade.contains("-")
                        || DOUBLE.matcher(String.valueOf(entry.subject())).matches()
                        || entry.isDouble())
                && entries.stream().filter(other -> !other.entry().hasGrade()).count() == 1;
    }

    private void gradeAlone(String grade, Text text, boolean afterSubject) {
        boolean open = !entries.isEmpty() && !entries.getLast().entry().hasGrade();
        boolean only =
                entries.stream().filter(listing -> !listing.entry().hasGrade()).count() == 1;
        boolean bound = afterSubject && text.at().before() != Separator.COMMA;
        if (bound && text.at().inBrackets() && !entries.isEmpty()) {
            entries.getLast().entry().takeLetterForSubject();
            open = !entries.getLast().entry().hasGrade();
        }
        if (open && (only || bound)) {
            entries.getLast().entry().grade(grade);
            entries.getLast().end = text.at().end();
        } else {
            gradesWithoutSubject.add(grade);
        }
    }

    private void gradesTogether(String written) {
        gradesTogether = gradesTogether == null ? written : gradesTogether + ", " + written;
    }

    private Entry last(Text text) {
        return entries.isEmpty() ? add(null, text) : entries.getLast().entry();
    }

    private Entry add(@Nullable String subject, Text text) {
        Entry entry = new Entry(heading);
        if (subject != null) {
            entry.subject(subject.replaceFirst("(?i)^(?:in|of)\\s+", ""));
        }
        qualifiersOfNext.forEach(entry::qualifier);
        qualifiersOfNext.clear();
        entries.add(new Listing(entry, text.at().start(), text.at().end()));
        return entry;
    }

    /**
     * Splits subjects without a separator, such as "Maths A Physics B" and "Maths (A) and Physics". Does not split "Art
     * and Design", which is one subject.
     */
    private List<String> parts(String words) {
        List<String> parts = new ArrayList<>();
        List<String> pieces = Arrays.asList(AND.split(words, -1));
        if (pieces.size() == 1 || Subjects.isOneSubject(withoutGrade(words)) || !areSeparate(pieces)) {
            return runs(words);
        }
        pieces.forEach(piece -> parts.addAll(runs(piece)));
        return parts;
    }

    private boolean areSeparate(List<String> pieces) {
        return pieces.subList(0, pieces.size() - 1).stream().anyMatch(this::hasGrade)
                || grades.whole(pieces.getLast()).isPresent()
                || pieces.stream()
                        .allMatch(piece -> Subjects.coding(withoutGrade(piece)).isKnown());
    }

    private String withoutGrade(String words) {
        return grades.atEnd(words, true)
                .or(() -> grades.atStart(words, true))
                .map(Grades.Found::rest)
                .orElse(words);
    }

    private List<String> runs(String words) {
        List<String> all = Arrays.asList(words.strip().split("\\s+", -1));
        List<Integer> graded = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isOneGrade(all.get(i))) {
                graded.add(i);
            }
        }
        boolean gradesFirst = graded.size() > 1 && graded.getFirst() == 0 && !graded.contains(all.size() - 1);
        boolean gradesLast = graded.size() > 1 && graded.getFirst() > 0 && graded.contains(all.size() - 1);
        if ((!gradesFirst && !gradesLast) || areNeighbours(graded)) {
            return List.of(words);
        }
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int at : graded) {
            int to = gradesLast ? at + 1 : at;
            if (to > from) {
                runs.add(String.join(" ", all.subList(from, to)));
                from = to;
            }
        }
        if (from < all.size()) {
            runs.add(String.join(" ", all.subList(from, all.size())));
        }
        return runs;
    }

    private static boolean areNeighbours(List<Integer> places) {
        for (int i = 1; i < places.size(); i++) {
            if (places.get(i) == places.get(i - 1) + 1) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneGrade(String word) {
        String bare = word.replaceAll("[.,:]+$", "");
        return bare.matches("[A-Z]\\*?|\\d|[HO]\\d|[A-D][1-3]") && grades.isGrade(bare);
    }

    private List<Reading> readings() {
        String source = Line.source(
                line, pieces.getFirst().at().start(), pieces.getLast().at().end());
        if (gradesWithoutSubject.size() > 1 && !entries.isEmpty()) {
            gradesWithoutSubject.forEach(this::gradesTogether);
            gradesWithoutSubject.clear();
        }
        if (range || many || (entries.isEmpty() && (gradesTogether != null || gradesWithoutSubject.size() > 1))) {
            return List.of(asked(new Entry(heading), source).toReading(source));
        }
        boolean counted = count.isPresent() && count.getAsInt() != entries.size() && count.getAsInt() > 1;
        if (counted && entries.isEmpty()) {
            return List.of(asked(new Entry(heading), source).toReading(source));
        }
        if (entries.isEmpty()) {
            Entry entry = new Entry(heading);
            gradesWithoutSubject.forEach(entry::grade);
            shared(entry);
            return List.of(entry.toReading(source));
        }
        gradesWithoutSubject.forEach(grade -> entries.getLast().entry().notUnderstood(grade));
        qualifiersOfNext.forEach(entries.getLast().entry()::qualifier);
        Set<Integer> ofLast = Set.copyOf(entries.getLast().entry().years());
        boolean lastHoldsAll = years.isEmpty()
                && entries.subList(0, entries.size() - 1).stream()
                        .allMatch(listing -> listing.entry().years().isEmpty());
        List<Reading> readings = new ArrayList<>();
        for (Listing listing : entries) {
            Entry entry = listing.entry();
            if (entry.years().isEmpty()) {
                entry.years(years.isEmpty() && lastHoldsAll ? ofLast : years);
            }
            shared(entry);
            readings.add(entry.toReading(entries.size() == 1 ? source : Line.source(line, listing.start, listing.end)));
        }
        if (counted || including) {
            readings.add(asked(new Entry(heading), source).toReading(source));
        }
        return readings;
    }

    private Entry asked(Entry entry, String source) {
        entry.askHowMany(source);
        shared(entry);
        if (entry.years().isEmpty()) {
            entry.years(
                    years.isEmpty() && !entries.isEmpty()
                            ? entries.getLast().entry().years()
                            : years);
        }
        return entry;
    }

    private void shared(Entry entry) {
        if (entry.years().isEmpty()) {
            entry.years(years);
        }
        if (status != null) {
            entry.status(status);
        }
        qualifiers.forEach(entry::qualifier);
        institutions.forEach(entry::institution);
        if (gradeOfAll != null && !entry.hasGrade()) {
            entry.grade(gradeOfAll);
        }
        if (gradesTogether != null && !entry.hasGrade()) {
            entry.gradesTogether(gradesTogether);
        }
    }
}
