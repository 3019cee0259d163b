package hiring.vacancy.check;

import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.PackReport.Interval;
import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.document.OrganisationContent;
import hiring.vacancy.document.OrganisationContent.GradeRow;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.rule.DocumentRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a pack before its publication. */
public final class PackCheck {

    private final List<PackFinding> found = new ArrayList<>();

    private PackCheck() {}

    /**
     * Checks a document that is filled with the organisation's content, the {@link DocumentRules} included.
     */
    public static PackReport of(VacancyDocument document, Instant now) {
        return of(document, null, now);
    }

    /**
     * As {@link #of(VacancyDocument, Instant)}.
     *
     * @param grade the row of the post's grade in the organisation's table; null where none is known
     */
    public static PackReport of(VacancyDocument document, @Nullable GradeRow grade, Instant now) {
        PackCheck check = new PackCheck();
        DocumentRules.findings(OrganisationContent.standingAlone(document), now)
                .forEach(error -> check.add(Severity.ERROR, error.code(), error.pointer(), error.message()));
        List<Text> texts = Texts.of(document);
        LinkCheck.check(document, texts, check);
        DateTextCheck.check(document, texts, check);
        WordingCheck.check(document, texts, check);
        ExampleCheck.check(document, texts, check);
        CriteriaCheck.check(document, check);
        GlyphCheck.check(texts, check);
        if (grade != null) {
            GradeCheck.check(document, grade, check);
        }
        List<Interval> intervals = TimetableCheck.check(document, check);
        check.found.sort(Comparator.comparing(PackFinding::severity));
        return new PackReport(check.found, intervals);
    }

    void add(Severity severity, String code, String pointer, String message) {
        found.add(new PackFinding(code, pointer, severity, message));
    }
}
