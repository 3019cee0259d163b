package hiring.application.reading;

import hiring.application.qualification.Award;
import hiring.application.qualification.GradeScale;
import hiring.application.qualification.Qualification;
import hiring.application.qualification.Qualification.Status;
import hiring.application.qualification.Subjects;
import hiring.application.reading.AwardNames.Mention;
import hiring.application.reading.Reading.Question;
import hiring.events.SubjectGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads qualifications from the text in which people list them, such as {@code HND Bio-medical Science (distinction) (2017)}. Entries
 * stand on lines of their own or between semicolons. Nothing is filled in that is not written there: what is missing, or can be read in
 * two ways, becomes a question.
 */
public final class QualificationReader {

    /** The last year in which each award was given; whoever names a later one means another award. */
    private static final int LAST_O_LEVEL = 1988;

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TITLE = 120;

    private static final Pattern ENTRIES = Pattern.compile("[;\\n\\r]+");
    private static final Pattern LIST_MARK = Pattern.compile("^(?:[\\s•*·▪–-]|\\(?\\d{1,2}[.)]\\s)+");
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{N}])(19[3-9]\\d|20\\d\\d)(?![\\p{N}])");
    private static final Pattern HONOURS =
            Pattern.compile("\\(?\\b(?:hons|honours)\\b\\.?\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEVEL = Pattern.compile("\\(?\\blevel (\\d{1,2})\\b\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREDICTED =
            Pattern.compile("\\(?\\b(?:predicted|expected|pending|awaiting results?)\\b\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\(?\\b(?:in progress|ongoing|unfinished|not completed|incomplete|studying)\\b\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern GRADE_WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:grades?:?\\s*)?(2[:.]1|2[:.]2|1st(?: class)?|3rd(?: class)?|first(?: class)?(?: honours)?"
                    + "|upper second(?: class)?|lower second(?: class)?|third class|distinction\\*?|merit|pass)(?![\\p{L}\\p{N}*])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GRADE_AT_END =
            Pattern.compile("(?:[,:–-]|\\bgrade)\\s*([A-GU]\\*?|[1-9])[\\s,.:–-]*$");
    private static final Pattern EDGES = Pattern.compile("^[\\s,:.()–-]+|[\\s,:.(–-]+$");
    private static final Pattern LEADING_IN = Pattern.compile("^(?:in|of)\\s+", Pattern.CASE_INSENSITIVE);

    private QualificationReader() {}

    /** The entries of the text, in its order. */
    public static List<Reading> read(String text, LocalDate today) {
        return Arrays.stream(ENTRIES.split(text, -1))
                .map(entry -> LIST_MARK.matcher(entry).replaceFirst("").strip())
                .filter(entry -> !entry.isEmpty())
                .map(entry -> new QualificationReader.Entry(entry, today).read())
                .toList();
    }

    /** One entry, from which what is understood is taken away piece by piece; what is left is the subject. */
    private static final class Entry {

        private final String source;
        private final LocalDate today;
        private final List<Question> questions = new ArrayList<>();
        private String rest;

        Entry(String source, LocalDate today) {
            this.source = source;
            this.today = today;
            this.rest = source;
        }

        Reading read() {
            List<Mention> mentions = AwardNames.in(source);
            List<Award> awards =
                    mentions.stream().map(Mention::award).distinct().toList();
            String title = title(mentions);
            takeAwayAwards(mentions);
            Status written = status();
            Integer year = year();
            Award award = award(awards, year);
            Integer level = level(award);
            String grade = grade(award, awards, written);
            Status status = statusOf(written, year);
            String subject = subject();
            SubjectGroup group = group(subject);
            Qualification proposal =
                    new Qualification(award, title, level, null, subject, group, grade, year, null, null, status);
            return new Reading(source, proposal, questions);
        }

        private @Nullable String title(List<Mention> mentions) {
            if (mentions.isEmpty()) {
                return null;
            }
            Mention first = mentions.getFirst();
            String written = source.substring(first.start(), first.end());
            Matcher honours = HONOURS.matcher(source);
            String title = honours.find() ? written + " (Hons)" : written;
            return title.length() > LONGEST_TITLE ? null : title;
        }

        // From the last one, so that the places of the others stay as they are
        private void takeAwayAwards(List<Mention> mentions) {
            StringBuilder text = new StringBuilder(rest);
            mentions.reversed().forEach(mention -> text.replace(mention.start(), mention.end(), " "));
            rest = HONOURS.matcher(text).replaceAll(" ").replaceAll("\\(\\s*\\)", " ");
        }

        private @Nullable Status status() {
            if (takeAway(PREDICTED).isPresent()) {
                return Status.PREDICTED;
            }
            return takeAway(UNFINISHED).isPresent() ? Status.UNFINISHED : null;
        }

        private @Nullable Integer year() {
            List<Integer> years = new ArrayList<>();
            Matcher matcher = YEAR.matcher(rest);
            while (matcher.find()) {
                years.add(Integer.valueOf(matcher.group(1)));
            }
            rest = matcher.replaceAll(" ").replaceAll("\\(\\s*[-–]?\\s*\\)", " ");
            List<Integer> different = years.stream().distinct().toList();
            if (different.size() == 1) {
                return different.getFirst();
            }
            ask(
                    "year",
                    different.isEmpty() ? "year-missing" : "year-not-clear",
                    different.isEmpty()
                            ? "In which year did you achieve it?"
                            : "Which of the years is that of the award?",
                    different.stream().map(String::valueOf).toList());
            return null;
        }

        private @Nullable Award award(List<Award> awards, @Nullable Integer year) {
            if (awards.isEmpty()) {
                ask(
                        "award",
                        "award-not-known",
                        "Which award is it?",
                        Arrays.stream(Award.values()).map(Award::name).toList());
                return null;
            }
            if (awards.size() > 1) {
                ask(
                        "award",
                        "two-awards",
                        "These are different awards. Which one is it?" + tooLate(awards, year),
                        awards.stream().map(Award::name).toList());
                return null;
            }
            Award award = awards.getFirst();
            if (isTooLate(award, year)) {
                ask(
                        "award",
                        "award-not-given-then",
                        "Which award is it?" + tooLate(awards, year),
                        List.of(Award.O_LEVEL.name(), Award.CSE.name(), Award.GCSE.name()));
                return null;
            }
            return award;
        }

        private static String tooLate(List<Award> awards, @Nullable Integer year) {
            return awards.stream().anyMatch(award -> isTooLate(award, year))
                    ? " O-levels and CSEs were last given in %d.".formatted(LAST_O_LEVEL)
                    : "";
        }

        private static boolean isTooLate(Award award, @Nullable Integer year) {
            return (award == Award.O_LEVEL || award == Award.CSE) && year != null && year > LAST_O_LEVEL;
        }

        private @Nullable Integer level(@Nullable Award award) {
            Optional<String> written = takeAway(LEVEL);
            if (written.isPresent()) {
                return Integer.valueOf(written.get());
            }
            if (award != null && award.hasDeclaredLevel()) {
                ask("level", "level-missing", "At which level is it? This award is given at several.", List.of());
            }
            return null;
        }

        private @Nullable String grade(@Nullable Award award, List<Award> awards, @Nullable Status written) {
            List<GradeScale> scales =
                    awards.stream().map(Award::scale).distinct().toList();
            Optional<String> grade = gradeInBrackets(scales)
                    .or(() -> takeAway(GRADE_WORD).filter(found -> isGrade(found, scales)))
                    .or(() -> takeAway(GRADE_AT_END).filter(found -> isGrade(found, scales)));
            if (grade.isPresent()) {
                return grade.get();
            }
            if (written == Status.UNFINISHED || scales.equals(List.of(GradeScale.NONE))) {
                return null;
            }
            ask(
                    "grade",
                    "grade-missing",
                    award == null ? "What is the grade?" : "What is the grade of this award?",
                    award == null ? List.of() : award.scale().gradesBestFirst());
            return null;
        }

        // Without an award no scale says what a grade is, so only words that are nothing else are taken
        private static boolean isGrade(String written, List<GradeScale> scales) {
            return scales.isEmpty()
                    ? GRADE_WORD.matcher(written).matches()
                    : scales.stream().anyMatch(scale -> scale.rank(written).isPresent());
        }

        private Optional<String> gradeInBrackets(List<GradeScale> scales) {
            Matcher matcher = IN_BRACKETS.matcher(rest);
            while (matcher.find()) {
                String inside = matcher.group(1).strip().replaceFirst("(?i)^grade:?\\s*", "");
                if (isGrade(inside, scales)) {
                    rest = rest.substring(0, matcher.start()) + ' ' + rest.substring(matcher.end());
                    return Optional.of(inside);
                }
            }
            return Optional.empty();
        }

        // A year that has passed is the year of an achievement; everything else is asked
        private @Nullable Status statusOf(@Nullable Status written, @Nullable Integer year) {
            if (written != null) {
                return written;
            }
            if (year != null && year < today.getYear()) {
                return Status.ACHIEVED;
            }
            ask(
                    "status",
                    "status-not-clear",
                    "Have you achieved it?",
                    Arrays.stream(Status.values()).map(Status::name).toList());
            return null;
        }

        private @Nullable String subject() {
            String left = rest.replaceAll("\\(\\s*\\)", " ").replaceAll("\\s+", " ");
            left = EDGES.matcher(left).replaceAll("").strip();
            left = LEADING_IN.matcher(left).replaceFirst("").strip();
            if (left.isEmpty() || left.length() > LONGEST_SUBJECT) {
                ask("subject", "subject-missing", "In which subject is it?", List.of());
                return null;
            }
            return left;
        }

        private @Nullable SubjectGroup group(@Nullable String subject) {
            if (subject == null) {
                return null;
            }
            Subjects.Coding coding = Subjects.coding(subject);
            List<SubjectGroup> groups =
                    coding.groups().stream().sorted(Comparator.naturalOrder()).toList();
            if (groups.isEmpty()) {
                ask(
                        "subjectGroup",
                        "subject-not-known",
                        "We do not know this subject. To which group does it belong?",
                        Arrays.stream(SubjectGroup.values())
                                .map(SubjectGroup::name)
                                .toList());
                return null;
            }
            return groups.size() == 1 ? groups.getFirst() : SubjectGroup.COMBINED;
        }

        /** The first thing in the entry that the pattern describes: its first group, or the whole where it has none. */
        private Optional<String> takeAway(Pattern pattern) {
            Matcher matcher = pattern.matcher(rest);
            if (!matcher.find()) {
                return Optional.empty();
            }
            String found = matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
            rest = rest.substring(0, matcher.start()) + ' ' + rest.substring(matcher.end());
            return Optional.of(found.strip());
        }

        private void ask(String field, String code, String message, List<String> options) {
            questions.add(new Question(field, code, message, options));
        }
    }
}
