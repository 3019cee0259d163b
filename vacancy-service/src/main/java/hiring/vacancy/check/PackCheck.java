package hiring.vacancy.check;

import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.Texts.Text;
import hiring.vacancy.document.DocumentRules;
import hiring.vacancy.document.VacancyDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a pack as a careful colleague would before it goes out. */
public final class PackCheck {

    private final List<PackFinding> found = new ArrayList<>();

    private PackCheck() {}

    /** The document must keep the {@link DocumentRules}' types; whether it keeps the rules is looked at here again. */
    public static PackReport of(VacancyDocument document, Instant now) {
        PackCheck check = new PackCheck();
        DocumentRules.findings(document, now)
                .forEach(error -> check.add(Severity.ERROR, error.code(), error.pointer(), error.message()));
        List<Text> texts = Texts.of(document);
        LinkCheck.check(document, texts, check);
        DateTextCheck.check(document, texts, check);
        WordingCheck.check(document, texts, check);
        ExampleCheck.check(document, texts, check);
        CriteriaCheck.check(document, check);
        List<Interval> intervals = TimetableCheck.check(document, check);
        check.found.sort(Comparator.comparing(PackFinding::severity));
        return new PackReport(check.found, intervals);
    }

    void add(Severity severity, String code, String pointer, String message) {
        found.add(new PackFinding(code, pointer, severity, message));
    }
}
