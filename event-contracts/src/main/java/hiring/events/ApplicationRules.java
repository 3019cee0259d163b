package hiring.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vacancy requires in an application form.
 *
 * @param attachmentsAccepted false if a CV is neither required nor read
 * @param gapToleranceDays a longer gap in the history must be explained
 * @param statementName what the vacancy calls the supporting statement, for example "Reason for application"
 * @param statementWordLimit the maximum number of words
 * @param guaranteedInterview whether a disabled candidate who meets the minimum may ask for the guaranteed interview
 * @param declarations codes of the declarations the form asks for
 * @param purposes of the declarations that name one; absent in events that were written before this field existed
 * @param screening absent where nothing is asked before the form, as in events that were written before this field
 *     existed
 */
public record ApplicationRules(
        boolean attachmentsAccepted,
        int gapToleranceDays,
        String statementName,
        int statementWordLimit,
        boolean guaranteedInterview,
        List<String> declarations,
        List<EligibilityRule> eligibility,
        @Nullable List<DeclarationPurpose> purposes,
        @Nullable List<ScreeningQuestion> screening) {

    public ApplicationRules {
        declarations = List.copyOf(declarations);
        eligibility = List.copyOf(eligibility);
        purposes = purposes == null ? null : List.copyOf(purposes);
        screening = screening == null ? null : List.copyOf(screening);
    }

    /** Rules whose declarations name no purpose. */
    public ApplicationRules(
            boolean attachmentsAccepted,
            int gapToleranceDays,
            String statementName,
            int statementWordLimit,
            boolean guaranteedInterview,
            List<String> declarations,
            List<EligibilityRule> eligibility) {
        this(
                attachmentsAccepted,
                gapToleranceDays,
                statementName,
                statementWordLimit,
                guaranteedInterview,
                declarations,
                eligibility,
                null,
                null);
    }
}
