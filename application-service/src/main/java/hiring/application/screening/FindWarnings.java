package hiring.application.screening;

import hiring.application.application.Application;
import hiring.application.bar.FindBar;
import hiring.application.bar.MetBar;
import hiring.application.form.Checklist.Warning;
import hiring.application.vacancy.Vacancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Finds what candidates should know before they submit a draft, because a person will decide about it afterwards. */
@ApplicationScoped
public class FindWarnings {

    private final FindBar findBar;

    FindWarnings(FindBar findBar) {
        this.findBar = findBar;
    }

    /** A bar in force comes first, then the answers that are not those that the post needs. */
    public List<Warning> of(Application draft, Vacancy vacancy, Instant now) {
        return Stream.concat(
                        findBar.met(draft.candidateId(), vacancy, now).map(MetBar::warning).stream(),
                        ScreeningRule.warnings(vacancy.terms().screeningOrNone(), draft.form()).stream())
                .toList();
    }
}
