package hiring.application.bar;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.eligibility.Finding;
import hiring.application.vacancy.Vacancies;
import hiring.events.BarLifted;
import hiring.events.CandidateBarred;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes over that candidates are barred, or are not any more, and looks again at what they have submitted and no person
 * has decided yet. What was decided stays decided.
 */
@ApplicationScoped
public class RecordBars {

    private final Bars bars;
    private final FindBar findBar;
    private final Applications applications;
    private final Vacancies vacancies;
    private final Outbox outbox;
    private final InstantSource clock;

    RecordBars(
            Bars bars,
            FindBar findBar,
            Applications applications,
            Vacancies vacancies,
            Outbox outbox,
            InstantSource clock) {
        this.bars = bars;
        this.findBar = findBar;
        this.applications = applications;
        this.vacancies = vacancies;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void barred(List<CandidateBarred> events) {
        record(events.stream().map(BarFact::of).toList());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void lifted(List<BarLifted> events) {
        record(events.stream().map(BarFact::of).toList());
    }

    private void record(List<BarFact> facts) {
        List<Application> theirs =
                holding(facts.stream().map(BarFact::candidate).toList());
        bars.record(facts);
        theirs.forEach(this::lookAgain);
    }

    // Drafts too, and before the bar is stored: a submission that is under way either is seen here, or sees the bar
    private List<Application> holding(List<UUID> candidates) {
        return applications.holdingAllBy(candidates.stream().distinct().toList());
    }

    private void lookAgain(Application application) {
        if (!application.isUndecided()) {
            return;
        }
        Instant submittedAt = Objects.requireNonNull(application.submittedAt());
        Optional<Finding> now = findBar.met(
                        application.candidateId(), vacancies.of(application.vacancyId()), submittedAt)
                .map(MetBar::finding);
        if (!now.equals(application.screening().finding(Finding.BARRED))) {
            application.findAgain(Finding.BARRED, now, clock.instant()).ifPresent(outbox::add);
        }
    }
}
