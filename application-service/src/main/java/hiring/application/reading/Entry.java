package hiring.application.reading;

import hiring.application.qualification.Award;
import hiring.application.qualification.GradeScale;
import hiring.application.qualification.Qualification;
import hiring.application.qualification.Qualification.Status;
import hiring.application.qualification.Subjects;
import hiring.application.reading.Reading.Question;
import hiring.events.SubjectGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds one entry: the values found for each field, and the words that belong to no field. */
final class Entry {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_GRADE = 40;
    private static final int LONGEST_PLACE = 200;

    private final Heading heading;
    private final Set<Integer> years = new LinkedHashSet<>();
    private final List<String> grades = new ArrayList<>();
    private final List<String> wrongGrades = new ArrayList<>();
    private final List<String> notUnderstood = new ArrayList<>();
    private final List<String> qualifiers = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private @Nullable String subject;
    private @Nullable String institution;
    private @Nullable Status status;
    private @Nullable String gradesTogether;
    private @Nullable Question howMany;
    private @Nullable String withGrade;

    Entry(Heading heading) {
        this.heading = heading;
    }

    @Nullable
    String subject() {
        return subject;
    }

    void subject(String words) {
        subject = words;
    }

    /** Whether the text calls it a double award. */
    boolean isDouble() {
        return qualifiers.stream().anyMatch(qualifier -> qualifier.matches("(?i)(?:double|dual) award"));
    }

    boolean hasGrade() {
        return !grades.isEmpty();
    }

    Set<Integer> years() {
        return years;
    }

    void years(Collection<Integer> found) {
        years.addAll(found);
    }

    void grade(String grade) {
        grades.add(grade);
    }

    /** Keeps a grade that may be part of the subject's name, as in "Science A (B)". */
    void gradeBehindSubject(String grade, String subjectWithGrade) {
        grades.add(grade);
        withGrade = subjectWithGrade;
    }

    /** Makes the letter after the subject a part of its name, because a grade follows. */
    void takeLetterForSubject() {
        if (withGrade != null && grades.size() == 1) {
            subject = withGrade;
            grades.clear();
        }
        withGrade = null;
    }

    void wrongGrade(String grade) {
        wrongGrades.add(grade);
    }

    void status(Status told) {
        if (status == null) {
            status = told;
        }
    }

    void qualifier(String words) {
        qualifiers.add(words);
    }

    /** Keeps the place of study. A second place becomes a question. */
    void institution(String words) {
        if (institution == null) {
            institution = words;
        } else {
            notUnderstood(words);
        }
    }

    void notUnderstood(String words) {
        notUnderstood.add(words);
    }

    /** Keeps grades that were written together for several subjects. */
    void gradesTogether(String written) {
        gradesTogether = gradesTogether == null ? written : gradesTogether + ", " + written;
    }

    void askHowMany(String written) {
        howMany = new Question(
                "subject",
                "how-many-and-which",
                "\"%s\" stands for several awards. Which are they? Write each with its subject and grade."
                        .formatted(written),
                List.of());
    }

    Reading toReading(String source) {
        List<Award> awards = heading.awards();
        Integer year = year();
        Award award = award(awards, year);
        Integer level = level(award);
        String grade = howMany == null ? grade(award, awards) : null;
        award = awardByGrade(award, grade);
        Status told = statusOf(year);
        String named = howMany == null ? named() : null;
        SubjectGroup group = group(named);
        if (howMany != null) {
            questions.add(howMany);
        }
        String body = body();
        String place = institution != null && institution.length() <= LONGEST_PLACE ? institution : null;
        leftOver(place);
        Qualification proposal = new Qualification(
                award,
                title(),
                level,
                level == null ? null : heading.framework(),
                named,
                group,
                grade,
                year,
                body,
                place,
                told);
        return new Reading(source, proposal, questions);
    }

    private @Nullable String title() {
        List<String> parts = new ArrayList<>(heading.names());
        boolean hons = false;
        List<String> all = new ArrayList<>(heading.qualifiers());
        all.addAll(qualifiers);
        for (String qualifier : all) {
            boolean isHonours = qualifier.matches("(?i)\\W*(?:with )?hon(?:s|ours|ors)\\W*");
            if (isHonours && hons) {
                continue;
            }
            hons |= isHonours;
            parts.add(isHonours ? "(Hons)" : "(" + qualifier.replaceAll("^\\W+|\\W+$", "") + ")");
        }
        String title = String.join(" ", parts);
        return title.isEmpty() || title.length() > LONGEST_TITLE ? null : title;
    }

    private @Nullable Integer year() {
        if (years.size() == 1) {
            return years.iterator().next();
        }
        if (years.isEmpty()) {
            ask("year", "year-missing", "In which year did you achieve it?", List.of());
        } else {
            ask(
                    "year",
                    "year-not-clear",
                    "Which of the years is that of the award?",
                    years.stream().map(String::valueOf).toList());
        }
        return null;
    }

    private @Nullable Award award(List<Award> awards, @Nullable Integer year) {
        if (awards.isEmpty()) {
            ask("award", "award-not-known", "Which award is it?", names(Arrays.asList(Award.values())));
            return null;
        }
        if (awards.size() > 1) {
            if (awards.contains(Award.BACHELORS_DEGREE)
                    && awards.contains(Award.MASTERS_DEGREE)
                    && awards.size() == 2) {
                askWhichDegree();
            } else {
                ask(
                        "award",
                        "two-awards",
                        "These are different awards. Which one is it?" + tooLate(awards, year),
                        names(awards));
            }
            return null;
        }
        if (year != null && awards.getFirst().wasNoLongerGivenIn(year)) {
            ask(
                    "award",
                    "award-not-given-then",
                    "Which award is it?" + tooLate(awards, year),
                    names(Arrays.stream(Award.values())
                            .filter(award -> award.scale() == awards.getFirst().scale()
                                    || award == Award.GCSE
                                    || award == Award.O_LEVEL
                                    || award == Award.CSE)
                            .filter(award -> award.isGivenForEachSubject())
                            .toList()));
            return null;
        }
        return awards.getFirst();
    }

    private void askWhichDegree() {
        ask(
                "award",
                "first-degree-or-masters",
                "Is this a first degree, as in Scotland, Oxford and Cambridge, or a master's degree?",
                names(List.of(Award.BACHELORS_DEGREE, Award.MASTERS_DEGREE)));
    }

    // In "MA History, 2:1" the class shows a first degree, because master's degrees have none
    private @Nullable Award awardByGrade(@Nullable Award award, @Nullable String grade) {
        Award other = heading.onlyByGrade();
        if (award == null
                || other == null
                || grade == null
                || award.scale().isGrade(grade)
                || !other.scale().isGrade(grade)) {
            return award;
        }
        askWhichDegree();
        return null;
    }

    private static String tooLate(List<Award> awards, @Nullable Integer year) {
        return awards.stream()
                .filter(award -> year != null && award.wasNoLongerGivenIn(year))
                .findFirst()
                .map(award -> award.scale() == GradeScale.GCSE || award == Award.CSE
                        ? " O-levels and CSEs were last given in %d."
                                .formatted(award.lastYear().orElseThrow())
                        : " This one was last given in %d."
                                .formatted(award.lastYear().orElseThrow()))
                .orElse("");
    }

    private static List<String> names(List<Award> awards) {
        return awards.stream().map(Award::name).toList();
    }

    private @Nullable Integer level(@Nullable Award award) {
        Set<Integer> levels = heading.levels();
        if (heading.isEntryLevel()) {
            ask(
                    "level",
                    "level-below-1",
                    "This is entry level %s, which is below level 1. At which level of 1 to 8 is the award?"
                            .formatted(levels.stream().map(String::valueOf).collect(Collectors.joining(", "))),
                    List.of());
            return null;
        }
        if (levels.size() > 1) {
            ask(
                    "level",
                    "level-not-clear",
                    "Which of the levels is that of the award?",
                    levels.stream().map(String::valueOf).toList());
            return null;
        }
        if (levels.size() == 1) {
            int level = levels.iterator().next();
            Qualification said = new Qualification(
                    award, null, level, heading.framework(), null, null, null, null, null, null, null);
            if (level < 1 || level > 12 || said.contradictsItsLevel()) {
                ask(
                        "level",
                        "level-contradicts-award",
                        "This award is never given at level %d. Which is right?".formatted(level),
                        List.of());
                return null;
            }
            return level;
        }
        if (award != null && award.hasDeclaredLevel()) {
            ask("level", "level-missing", "At which level is it? This award is given at several.", List.of());
        }
        return null;
    }

    private @Nullable String grade(@Nullable Award award, List<Award> awards) {
        List<String> different = new ArrayList<>();
        grades.stream()
                .filter(grade -> different.stream()
                        .noneMatch(earlier -> earlier.equals(grade) || isSame(awards, earlier, grade)))
                .forEach(different::add);
        String together = String.join(", ", grades);
        if (different.size() > 1
                && together.length() <= LONGEST_GRADE
                && awards.stream().anyMatch(one -> one.scale().isGrade(together) || one.scale() == GradeScale.ACCESS)) {
            return together;
        }
        if (different.size() == 1 && grades.size() > 1 && isSeveral(awards, together)) {
            return together;
        }
        if (different.size() == 1 && isTwice(awards)) {
            return twice();
        }
        if (different.size() == 1 && different.getFirst().length() <= LONGEST_GRADE) {
            return different.getFirst();
        }
        List<String> options = award == null ? List.of() : award.scale().gradesBestFirst();
        if (!different.isEmpty()) {
            ask("grade", "grade-not-clear", "Which of these is the grade: %s?".formatted(quoted(different)), different);
        } else if (gradesTogether != null) {
            ask(
                    "grade",
                    "grade-not-clear",
                    "The grades are written together, \"%s\". Which is that of this subject?".formatted(gradesTogether),
                    options);
        } else if (!wrongGrades.isEmpty()) {
            ask(
                    "grade",
                    "grade-not-of-award",
                    "%s is no grade of this award. What is its grade?".formatted(quoted(wrongGrades)),
                    options);
        } else if (status != Status.UNFINISHED
                && (awards.isEmpty()
                        || awards.stream().anyMatch(one -> one.scale().hasGrades()))) {
            ask(
                    "grade",
                    "grade-missing",
                    award == null ? "What is the grade?" : "What is the grade of this award?",
                    options);
        }
        return null;
    }

    private static boolean isSame(List<Award> awards, String one, String other) {
        return awards.stream().map(Award::scale).anyMatch(scale -> {
            var rank = scale.rank(one);
            return scale.isSingle(one) && scale.isSingle(other) && rank.isPresent() && rank.equals(scale.rank(other));
        });
    }

    // One grade written twice, as in "Upper second class (2:1)"
    private boolean isTwice(List<Award> awards) {
        return grades.stream().distinct().count() == 2
                && twice().length() <= LONGEST_GRADE
                && awards.stream().anyMatch(award -> award.scale().isGrade(twice()));
    }

    private String twice() {
        List<String> both = grades.stream().distinct().toList();
        return "%s (%s)".formatted(both.getFirst(), both.getLast());
    }

    // Several grades of one award, such as "Merit Merit Merit", each in a piece of its own
    private static boolean isSeveral(List<Award> awards, String together) {
        return together.length() <= LONGEST_GRADE
                && awards.stream()
                        .anyMatch(award -> award.scale() == GradeScale.DISTINCTION
                                && award.scale().isGrade(together));
    }

    // A past year means that the award is achieved; otherwise the applicant is asked
    private @Nullable Status statusOf(@Nullable Integer year) {
        if (status != null) {
            return status;
        }
        if (year != null && year < heading.today().getYear()) {
            return Status.ACHIEVED;
        }
        ask(
                "status",
                "status-not-clear",
                "Have you achieved it?",
                Arrays.stream(Status.values()).map(Status::name).toList());
        return null;
    }

    private @Nullable String named() {
        String words = subject == null ? "" : subject.replaceAll("^[\\s,:.–-]+|[\\s,:.–-]+$", "");
        if (words.isEmpty() || words.length() > LONGEST_SUBJECT) {
            ask("subject", "subject-missing", "In which subject is it?", List.of());
            if (!words.isEmpty()) {
                notUnderstood(words);
            }
            return null;
        }
        return words;
    }

    private @Nullable SubjectGroup group(@Nullable String words) {
        if (words == null) {
            return null;
        }
        Subjects.Coding coding = Subjects.coding(words);
        List<SubjectGroup> groups =
                coding.groups().stream().sorted(Comparator.naturalOrder()).toList();
        if (groups.isEmpty()) {
            ask(
                    "subjectGroup",
                    "subject-not-known",
                    "We do not know this subject. To which group does it belong?",
                    Arrays.stream(SubjectGroup.values()).map(SubjectGroup::name).toList());
            return null;
        }
        return groups.size() == 1 ? groups.getFirst() : SubjectGroup.COMBINED;
    }

    private @Nullable String body() {
        List<String> bodies = heading.bodies();
        bodies.stream().skip(1).forEach(this::notUnderstood);
        return bodies.isEmpty() ? null : bodies.getFirst();
    }

    private void leftOver(@Nullable String place) {
        if (place == null && institution != null) {
            notUnderstood.add(institution);
        }
        // The question about the grade contains these words, unless there is another question about the grade
        String asked = questions.stream().map(Question::message).collect(Collectors.joining(" "));
        Stream.concat(wrongGrades.stream(), Stream.ofNullable(gradesTogether))
                .filter(words -> !asked.contains(words))
                .forEach(notUnderstood::add);
        if (!notUnderstood.isEmpty()) {
            questions.add(notUnderstood(notUnderstood));
        }
    }

    /** Asks about words that belong to no field. */
    static Question notUnderstood(List<String> words) {
        return new Question(
                "source",
                "not-understood",
                "We did not understand %s. What does it say about this qualification?".formatted(quoted(words)),
                List.of());
    }

    private static String quoted(List<String> words) {
        return words.stream().distinct().map("\"%s\""::formatted).collect(Collectors.joining(", "));
    }

    private void ask(String field, String code, String message, List<String> options) {
        questions.add(new Question(field, code, message, options));
    }
}
