package hiring.vacancy.lifecycle;

import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.kit.version.ExpectedVersion;
import hiring.vacancy.audit.VacancyAction;
import hiring.vacancy.history.HistoryEntry.Detail;
import hiring.vacancy.history.HistoryKind;
import hiring.vacancy.history.VacancyHistory;
import hiring.vacancy.lifecycle.Vacancy.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of a stored vacancy, each within the transaction of the use case that makes it. */
@ApplicationScoped
public class ChangeVacancy {

    private final Vacancies vacancies;
    private final Outbox outbox;
    private final Event<PublicFactsChanged> publicFactsChanged;
    private final Audit audit;
    private final VacancyHistory history;
    private final InstantSource clock;

    ChangeVacancy(
            Vacancies vacancies,
            Outbox outbox,
            Event<PublicFactsChanged> publicFactsChanged,
            Audit audit,
            VacancyHistory history,
            InstantSource clock) {
        this.history = history;
        this.vacancies = vacancies;
        this.outbox = outbox;
        this.publicFactsChanged = publicFactsChanged;
        this.audit = audit;
        this.clock = clock;
    }

    /** A transition of the lifecycle. */
    @FunctionalInterface
    public interface Step {
        Transition take(Vacancy vacancy, Instant now);
    }

    /** Takes a step, sends its events and records it. */
    // The row's lock makes two people who decide at the same moment decide one after the other
    @Transactional(TxType.MANDATORY)
    public StepOutcome step(VacancyId id, ExpectedVersion expected, VacancyAction action, Step step) {
        Optional<Vacancy> found = locked(id);
        if (found.isEmpty()) {
            return new StepOutcome.NoSuchVacancy();
        }
        Vacancy vacancy = found.get();
        if (!expected.matches(vacancy.version())) {
            return new StepOutcome.Stale(vacancy.version());
        }
        return switch (step.take(vacancy, clock.instant())) {
            case Transition.Refused(var why) -> new StepOutcome.Refused(why);
            case Transition.Made(var events) -> {
                events.forEach(outbox::add);
                if (!events.isEmpty()) {
                    changedInPublic(id);
                }
                changed(vacancy, action, detailOf(vacancy, action), Map.of());
                yield new StepOutcome.Taken(vacancy);
            }
        };
    }

    /** The vacancy, with its row locked until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<Vacancy> locked(VacancyId id) {
        return vacancies.locked(id.value());
    }

    /** As {@link #locked}, unless another replica holds the row or no moment of the vacancy is due any more. */
    @Transactional(TxType.MANDATORY)
    public Optional<Vacancy> dueAndFree(VacancyId id, Instant now) {
        return vacancies.dueAndFree(id.value(), now);
    }

    private static Detail detailOf(Vacancy vacancy, VacancyAction action) {
        return switch (action) {
            case RETURNED -> Detail.comment(vacancy.returnReason());
            case WITHDRAWN -> Detail.comment(vacancy.withdrawalReason());
            case PUBLICATION_DECIDED -> new Detail(null, vacancy.publishAt(), List.of());
            default -> Detail.NONE;
        };
    }

    /** Writes a changed vacancy, which raises its version, and records who changed it. */
    @Transactional(TxType.MANDATORY)
    public void changed(Vacancy vacancy, VacancyAction action, Detail history, Map<String, String> detail) {
        vacancies.flush();
        record(vacancy, action, history, detail);
    }

    /** Records what the service does when its time has come. */
    @Transactional(TxType.MANDATORY)
    public void happened(Vacancy vacancy, VacancyAction action) {
        record(vacancy, action, Detail.NONE, Map.of());
    }

    private void record(Vacancy vacancy, VacancyAction action, Detail said, Map<String, String> detail) {
        audit.record(action, vacancy.id().value(), detail);
        history.record(vacancy.id(), HistoryKind.valueOf(action.name()), vacancy.version(), said);
    }

    /** Tells the board that something that the public can see changes with this transaction. */
    @Transactional(TxType.MANDATORY)
    public void changedInPublic(VacancyId id) {
        publicFactsChanged.fire(new PublicFactsChanged(id));
    }

    /** Locks the row of a vacancy whose openings are about to be counted, if there is such a vacancy. */
    @Transactional(TxType.MANDATORY)
    public void lockOpenings(VacancyId id) {
        vacancies.lockRow(id.value());
    }

    /** Notes how many openings are filled, which does not change the version. */
    @Transactional(TxType.MANDATORY)
    public void fillOpenings(VacancyId id, long filled) {
        vacancies.setFilled(id.value(), filled);
        changedInPublic(id);
    }
}
