package hiring.application.qualification;

import hiring.events.SubjectGroup;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps a subject in the applicant's words to the groups of subjects in the rules, by {@code subjects.csv}. A subject
 * that is not listed has no group.
 */
public final class Subjects {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN_SUBJECTS =
            Pattern.compile("\\s+(?:and|with|including|minor in)\\s+|\\s*[/,;+&]\\s*");
    private static final Pattern DECORATION =
            Pattern.compile("^(?:(?:applied|pure|general|advanced|combined|joint|single|honours|hons|the|in|of)\\s+)+"
                    + "|(?:\\s+(?:studies|honours|hons|joint honours|combined|joint))+$");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

    private static final Map<String, Coding> LIST = read();

    private Subjects() {}

    /**
     * The groups of a subject.
     *
     * @param groups of the subject; several for joint honours; empty if it is not listed
     * @param near groups that may also apply, which a person decides in each case
     */
    public record Coding(Set<SubjectGroup> groups, Set<SubjectGroup> near) {

        static final Coding UNKNOWN = new Coding(Set.of(), Set.of());

        public Coding {
            groups = Set.copyOf(groups);
            near = Set.copyOf(near);
        }

        public boolean isKnown() {
            return !groups.isEmpty();
        }

        Coding and(Coding other) {
            return new Coding(union(groups, other.groups), union(near, other.near));
        }

        private static Set<SubjectGroup> union(Set<SubjectGroup> some, Set<SubjectGroup> others) {
            Set<SubjectGroup> all = EnumSet.noneOf(SubjectGroup.class);
            all.addAll(some);
            all.addAll(others);
            return all;
        }
    }

    /**
     * Looks up the whole subject first, then its parts. If one part is not listed, the subject has no group.
     */
    public static Coding coding(@Nullable String subject) {
        if (subject == null || subject.isBlank()) {
            return Coding.UNKNOWN;
        }
        String plain = IN_BRACKETS.matcher(plain(subject)).replaceAll(" ").strip();
        Coding whole = listed(plain);
        if (whole != null) {
            return whole;
        }
        List<Coding> parts = new ArrayList<>();
        for (String part : BETWEEN_SUBJECTS.split(plain, -1)) {
            Coding coding = listed(part);
            if (coding == null) {
                return Coding.UNKNOWN;
            }
            parts.add(coding);
        }
        return parts.stream().reduce(Coding::and).orElse(Coding.UNKNOWN);
    }

    /** Whether the whole text is one listed subject, such as "Art and Design", and not only its parts. */
    public static boolean isOneSubject(String subject) {
        return listed(IN_BRACKETS.matcher(plain(subject)).replaceAll(" ").strip()) != null;
    }

    /** Groups that may also apply to single subjects of a group. */
    public static Set<SubjectGroup> near(SubjectGroup group) {
        return switch (group) {
            case ENGINEERING ->
                Set.of(SubjectGroup.MATHEMATICS, SubjectGroup.PHYSICAL_SCIENCES, SubjectGroup.COMPUTING);
            case DATA_SCIENCE -> Set.of(SubjectGroup.MATHEMATICS, SubjectGroup.COMPUTING);
            case PSYCHOLOGY, MEDICINE_AND_HEALTH, VETERINARY_AND_AGRICULTURE ->
                Set.of(SubjectGroup.BIOLOGICAL_SCIENCES);
            case GEOGRAPHY_AND_ENVIRONMENT -> Set.of(SubjectGroup.PHYSICAL_SCIENCES, SubjectGroup.BIOLOGICAL_SCIENCES);
            case MATHEMATICS,
                    PHYSICAL_SCIENCES,
                    BIOLOGICAL_SCIENCES,
                    COMPUTING,
                    ARCHITECTURE_AND_BUILDING,
                    SOCIAL_SCIENCES,
                    LAW,
                    BUSINESS_AND_MANAGEMENT,
                    ENGLISH_LANGUAGE,
                    ENGLISH_LITERATURE,
                    LANGUAGES,
                    HUMANITIES,
                    MEDIA_AND_COMMUNICATION,
                    CREATIVE_ARTS,
                    EDUCATION,
                    COMBINED,
                    OTHER -> Set.of();
        };
    }

    /** Whether this subject is listed, as written or without words that do not change its group. */
    private static @Nullable Coding listed(String plain) {
        String words =
                NO_WORD.matcher(plain.replace("&", " and ")).replaceAll(" ").strip();
        Coding found = LIST.get(words);
        return found != null
                ? found
                : LIST.get(DECORATION.matcher(words).replaceAll("").strip());
    }

    private static String plain(String subject) {
        return MARKS.matcher(Normalizer.normalize(subject, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Coding> read() {
        Map<String, Coding> list = new HashMap<>();
        for (List<String> cells : Table.rows(Subjects.class, "subjects.csv", 3)) {
            if (list.put(cells.get(0), new Coding(groups(cells.get(1)), groups(cells.get(2)))) != null) {
                throw new IllegalStateException("subjects.csv has \"%s\" twice".formatted(cells.get(0)));
            }
        }
        return Map.copyOf(list);
    }

    private static Set<SubjectGroup> groups(String cell) {
        Set<SubjectGroup> groups = EnumSet.noneOf(SubjectGroup.class);
        Arrays.stream(cell.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(SubjectGroup::valueOf)
                .forEach(groups::add);
        return groups;
    }
}
