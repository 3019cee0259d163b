package hiring.application.changes;

import hiring.application.application.Applications;
import hiring.application.application.Applications.Standing;
import hiring.application.progress.SelectionFacts;
import hiring.events.id.VacancyId;
import hiring.kit.pages.Page;
import hiring.kit.pages.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The applications that a change of their vacancy concerns: those without a final decision. */
@ApplicationScoped
class StandingApplications {

    private final Applications applications;
    private final SelectionFacts facts;

    StandingApplications(Applications applications, SelectionFacts facts) {
        this.applications = applications;
        this.facts = facts;
    }

    /**
     * A page of them.
     *
     * @param standing those of the page that the change matters to
     * @param progress how far the task has come with the page
     */
    record StandingPage(List<Standing> standing, Progress progress) {

        StandingPage {
            standing = List.copyOf(standing);
        }
    }

    /**
     * They do not change before this transaction ends.
     *
     * @param begunBy those that were begun later are left out; null for all
     */
    StandingPage hold(Page page, @Nullable Instant begunBy) {
        List<Standing> undecided =
                applications.holdingStandingIn(new VacancyId(page.subject()), begunBy, page.after(), page.limit());
        List<UUID> ids =
                undecided.stream().map(application -> application.id().value()).toList();
        Set<UUID> refused = facts.refusedAmong(ids);
        return new StandingPage(
                undecided.stream()
                        .filter(application ->
                                !refused.contains(application.id().value()))
                        .toList(),
                Progress.of(page, ids));
    }
}
