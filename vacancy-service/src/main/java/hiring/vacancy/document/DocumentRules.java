package hiring.vacancy.document;

import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;

/**
 * The rules between the fields of a vacancy. Any field may be missing here, whatever its type says: what is required is
 * checked beside, and all mistakes are named together.
 */
public final class DocumentRules {

    private DocumentRules() {}

    /** Every rule that is broken; none for a vacancy that can be reviewed. */
    public static List<FieldError> findings(VacancyDocument document, Instant now) {
        Findings findings = new Findings();
        TimetableRules.check(document, now, findings);
        SelectionRules.check(document, findings);
        CriteriaRules.check(document, findings);
        ContentRules.check(document, findings);
        return findings.list();
    }
}
