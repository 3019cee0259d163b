package hiring.application.reading;

import hiring.application.qualification.GradeScale;
import hiring.application.qualification.Spelling;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds grades of given scales in text. Grades of other scales are not found. */
final class Grades {

    private static final int LONGEST = 6;
    private static final Pattern LABEL =
            Pattern.compile("^(?:(?:overall|final|achieved|awarded|obtained|with|at|my|a|an)\\s+)*"
                    + "(?:(?:grades?|class|classification|marks?|result)\\s*[:=]?\\s*(?:of\\s+)?)");
    private static final Pattern LABEL_AFTER = Pattern.compile("\\s+(?:grades?|class|classification|overall)$");
    private static final Pattern AS_WRITTEN = Pattern.compile("^");
    private static final Pattern ARTICLE = Pattern.compile("^(?:with|at|an?|achieved|awarded)\\s+");
    private static final Pattern ABROAD =
            Pattern.compile("(?:(?:c?gpa|average|note|mean)\\s*:?\\s*)?\\d{1,3}(?:[.,]\\d{1,2})?"
                    + "(?:\\s*(?:/|out of|von)\\s*\\d{1,3}(?:[.,]\\d{1,2})?)?(?:\\s*(?:points|gpa|%|out of \\d+))?"
                    + "|(?:mention|avec mention) [a-z ]{3,20}|(?:summa |magna )?cum laude|(?:tres |assez "
                    + ")?bien|sehr gut|gut");
    private static final Pattern POINTS = Pattern.compile("\\d\\d(?: ?points)?(?: ?/ ?45)?");
    private static final Pattern SHAPE = Pattern.compile(".*\\d[:./]\\d.*|(?:2|ii)[:.(]?\\(?(?:i{1,2}|[12])\\)?");
    private static final Pattern SHORT = Pattern.compile("[A-Za-z]\\*?|\\d{1,2}|[HO]\\d");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]\\*?|\\d|[A-Z]\\d");
    private static final Set<String> AFTER_A_FIRST_GRADE = Set.of("in", "for", "class", "honours");

    private final List<GradeScale> scales;

    Grades(Collection<GradeScale> scales) {
        this.scales = List.copyOf(scales);
    }

    /**
     * A grade found in text.
     *
     * @param before the words before it
     */
    record Found(String grade, String before, String after) {

        String rest() {
            return (before + " " + after).strip();
        }
    }

    boolean isGrade(String words) {
        return scales.stream().anyMatch(scale -> scale.isGrade(words)) || isFromAbroad(words);
    }

    private boolean isFromAbroad(String words) {
        String folded = Spelling.folded(words);
        return (scales.contains(GradeScale.OVERSEAS) && ABROAD.matcher(folded).matches())
                || (scales.contains(GradeScale.INTERNATIONAL_BACCALAUREATE)
                        && POINTS.matcher(folded).matches());
    }

    boolean isSingle(String grade) {
        return scales.stream().anyMatch(scale -> scale.isSingle(grade)) || isFromAbroad(grade);
    }

    /** The grade, if the words are one grade with or without a label such as "grade". */
    Optional<String> whole(String written) {
        String words = written.replaceAll("[.,]+$", "");
        for (Pattern label : List.of(ARTICLE, AS_WRITTEN, LABEL, LABEL_AFTER)) {
            Matcher matcher = label.matcher(Spelling.folded(words));
            if (matcher.find()) {
                String rest = (words.substring(0, matcher.start()) + words.substring(matcher.end())).strip();
                if (isGrade(rest)) {
                    return Optional.of(rest);
                }
            }
        }
        return Optional.empty();
    }

    /** A grade at the end of the words. A single lower-case letter counts only if letter grades are expected. */
    Optional<Found> atEnd(String words, boolean letters) {
        List<String> all = words(words);
        for (int from = Math.max(1, all.size() - LONGEST); from < all.size(); from++) {
            String grade = joined(all, from, all.size());
            boolean taken = whole(grade).isPresent()
                    && (!SHORT.matcher(grade).matches()
                            || letters
                            || (CAPITAL.matcher(grade).matches() && !scales.contains(GradeScale.DISTINCTION)));
            if (taken) {
                return Optional.of(new Found(whole(grade).orElseThrow(), joined(all, 0, from), ""));
            }
        }
        String last = all.getLast();
        int dash = Math.max(last.lastIndexOf('-'), last.lastIndexOf('='));
        if (letters && dash > 2 && isGrade(last.substring(dash + 1)) && isSingle(last.substring(dash + 1))) {
            return Optional.of(new Found(
                    last.substring(dash + 1),
                    (joined(all, 0, all.size() - 1) + " " + last.substring(0, dash)).strip(),
                    ""));
        }
        return Optional.empty();
    }

    /** A grade at the start of the words: a capital, a number, or a word that "in" or "for" follows. */
    Optional<Found> atStart(String words, boolean letters) {
        List<String> all = words(words);
        for (int to = Math.min(LONGEST, all.size() - 1); to > 0; to--) {
            String grade = joined(all, 0, to);
            String next = Spelling.folded(all.get(to));
            boolean leads = AFTER_A_FIRST_GRADE.contains(next)
                    || (letters && CAPITAL.matcher(grade).matches())
                    || (letters && to == 1 && !SHORT.matcher(grade).matches() && !isGrade(next));
            Optional<String> found = whole(grade);
            if (found.isPresent() && leads) {
                String rest = joined(all, to, all.size()).replaceFirst("(?i)^(?:in|for)\\s+", "");
                return Optional.of(new Found(found.get(), "", rest));
            }
        }
        return Optional.empty();
    }

    /** An unambiguous grade anywhere in the words, such as "2:1", "upper second" or "D*DD". */
    Optional<Found> unmistakable(String words) {
        List<String> all = words(words);
        for (int length = Math.min(LONGEST, all.size()); length > 0; length--) {
            for (int from = 0; from + length <= all.size(); from++) {
                String grade = joined(all, from, from + length);
                if (isUnmistakable(grade, length)) {
                    return Optional.of(new Found(grade, joined(all, 0, from), joined(all, from + length, all.size())));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isUnmistakable(String grade, int length) {
        String folded = Spelling.folded(grade);
        if (scales.stream().noneMatch(scale -> scale.isGrade(grade))) {
            return length > 1 && LABEL.matcher(folded).find() && whole(grade).isPresent();
        }
        boolean several = scales.stream().noneMatch(scale -> scale.isSingle(grade));
        if (length > 1) {
            return !several || folded.length() > 5;
        }
        return SHAPE.matcher(folded).matches()
                || folded.equals("aegrotat")
                || (several && grade.equals(grade.toUpperCase(Locale.ROOT)) && !Character.isDigit(grade.charAt(0)))
                || folded.equals("1st")
                || folded.equals("3rd");
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+", -1));
    }

    private static String joined(List<String> words, int from, int to) {
        String text = String.join(" ", words.subList(from, to)).strip();
        return text.replaceAll("^[,.:]+|[,:]+$|\\.$", "").strip();
    }
}
