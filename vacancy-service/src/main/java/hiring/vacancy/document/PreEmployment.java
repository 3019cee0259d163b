package hiring.vacancy.document;

import hiring.events.PreEmploymentCheck;
import hiring.events.PublishedCriterion.Category;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks before an appointee starts, from the settings that the advert and the declarations use as well.
 */
public final class PreEmployment {

    private PreEmployment() {}

    /** The checks in the order in which candidates are told of them. */
    public static List<PreEmploymentCheck> checksFor(VacancyDocument vacancy) {
        List<PreEmploymentCheck> checks = new ArrayList<>();
        checks.add(PreEmploymentCheck.RIGHT_TO_WORK);
        checks.add(PreEmploymentCheck.REFERENCES);
        if (asksForQualifications(vacancy)) {
            checks.add(PreEmploymentCheck.QUALIFICATIONS);
        }
        // For all appointees, and only after the offer, as the Equality Act 2010 (section 60) requires
        checks.add(PreEmploymentCheck.HEALTH);
        Terms.Safeguarding safeguarding = vacancy.terms().safeguarding();
        if (safeguarding != null) {
            checks.add(
                    switch (safeguarding.dbs()) {
                        case BASIC -> PreEmploymentCheck.DBS_BASIC;
                        case STANDARD -> PreEmploymentCheck.DBS_STANDARD;
                        case ENHANCED -> PreEmploymentCheck.DBS_ENHANCED;
                        case ENHANCED_WITH_BARRED_LISTS -> PreEmploymentCheck.DBS_ENHANCED_WITH_BARRED_LISTS;
                    });
        }
        if (vacancy.terms().car() != null) {
            checks.add(PreEmploymentCheck.CAR_AND_LICENCE);
        }
        return List.copyOf(checks);
    }

    private static boolean asksForQualifications(VacancyDocument vacancy) {
        return !vacancy.application().eligibility().isEmpty()
                || vacancy.personSpecification().criteria().stream()
                        .anyMatch(criterion -> criterion.category() == Category.QUALIFICATIONS);
    }
}
