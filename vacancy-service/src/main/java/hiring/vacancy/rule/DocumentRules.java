package hiring.vacancy.rule;

import hiring.kit.problem.FieldError;
import hiring.vacancy.document.VacancyDocument;
import java.time.Instant;
import java.util.List;

/**
 * The rules between the fields of a document. Any field may be null here, because required fields are validated at the
 * same time and all findings are reported together.
 */
public final class DocumentRules {

    private DocumentRules() {}

    /** Every finding; none for a valid document. */
    public static List<FieldError> findings(VacancyDocument document, Instant now) {
        Findings findings = new Findings();
        TimetableRules.check(document, now, findings);
        SelectionRules.check(document, findings);
        CriteriaRules.check(document, findings);
        ScreeningRules.check(document, findings);
        ContentRules.check(document, findings);
        return findings.list();
    }
}
