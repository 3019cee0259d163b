package hiring.vacancy.check;

import hiring.events.PublishedCriterion.Category;
import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.document.PersonSpecification.Criterion;
import hiring.vacancy.document.VacancyDocument;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that a criterion is one thing that an assessor can observe, in the right group. */
final class CriteriaCheck {

    private static final int FEW_WORDS = 5;

    // Two sentences, but not the full stop of "e.g." or "etc."
    private static final Pattern TWO_SENTENCES = Pattern.compile("(?<!\\be\\.g|\\bi\\.e|\\betc|\\bno)[.;] +\\p{Lu}");
    private static final Pattern AND_ANOTHER =
            Pattern.compile(",? and (?:you )?knows? how\\b|; ?(?:has|is|can|knows|you)\\b", Pattern.CASE_INSENSITIVE);

    // How criteria of a group begin
    private static final Map<Category, Pattern> BEGINNINGS = new EnumMap<>(Map.of(
            Category.KNOWLEDGE,
            Pattern.compile("^(?:you )?(?:(?:has|have) )?(?:\\w+ )?"
                    + "(?:knowledge|knows?|understands?|understanding|familiarity|is familiar)\\b"),
            Category.EXPERIENCE,
            Pattern.compile(
                    "^(?:you )?(?:(?:has|have) )?(?:\\w+ )?(?:experience|track record|has worked|have worked)\\b")));

    private CriteriaCheck() {}

    static void check(VacancyDocument document, PackCheck check) {
        List<Criterion> criteria = document.personSpecification().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            // Values are given by the organisation, with their meaning beside them
            if (criterion.category() != Category.VALUES) {
                check("/personSpecification/criteria/" + i + "/wording", criterion, check);
            }
        }
    }

    private static void check(String pointer, Criterion criterion, PackCheck check) {
        String wording = criterion.wording().strip();
        if (TWO_SENTENCES.matcher(wording).find()
                || AND_ANOTHER.matcher(wording).find()) {
            check.add(
                    Severity.WARNING,
                    "two-criteria",
                    pointer,
                    "This holds two criteria; an applicant can meet one and not the other");
        }
        Category other = otherGroupOf(criterion.category(), wording);
        if (other != null) {
            check.add(
                    Severity.ADVICE,
                    "criterion-in-other-group",
                    pointer,
                    "This stands under %s and reads like %s".formatted(words(criterion.category()), words(other)));
        }
        boolean qualification = criterion.category() == Category.QUALIFICATIONS;
        if (!qualification && wording.split("\\s+").length <= FEW_WORDS) {
            check.add(
                    Severity.ADVICE,
                    "not-measurable",
                    pointer,
                    ("Two assessors would not mean the same by \"%s\"; say what is done with it, or give the"
                                    + " scores anchors for it")
                            .formatted(wording));
        }
    }

    private static @Nullable Category otherGroupOf(Category category, String wording) {
        String beginning = wording.toLowerCase(Locale.UK);
        Pattern own = BEGINNINGS.get(category);
        if (own != null && own.matcher(beginning).find()) {
            return null;
        }
        return BEGINNINGS.entrySet().stream()
                .filter(group -> group.getKey() != category)
                .filter(group -> group.getValue().matcher(beginning).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String words(Category category) {
        return category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
