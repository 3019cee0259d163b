package hiring.notification.obligation;

import hiring.notification.fact.Fact;
import hiring.notification.fact.FactKind;
import hiring.notification.fact.FactSubject;
import hiring.notification.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stores that candidates must be told, before the vacancy or the contact need be known. */
@ApplicationScoped
public class RaiseObligations {

    private final Obligations obligations;
    private final Facts facts;
    private final Event<ObligationsRaised> raised;
    private final InstantSource clock;

    RaiseObligations(Obligations obligations, Facts facts, Event<ObligationsRaised> raised, InstantSource clock) {
        this.obligations = obligations;
        this.facts = facts;
        this.raised = raised;
        this.clock = clock;
    }

    /**
     * Raises an obligation for each cause that has none. Of two at the same moment the primary key allows one, and the
     * inbox tries the other again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Collection<Cause> causes) {
        Map<UUID, Cause> fresh = new LinkedHashMap<>();
        causes.forEach(cause -> fresh.putIfAbsent(cause.obligationId(), cause));
        fresh.keySet().removeAll(obligations.known(fresh.keySet()));
        if (fresh.isEmpty()) {
            return;
        }
        // Facts that happened after the cause can have arrived before it
        List<FactSubject> subjects = fresh.values().stream().map(Cause::subject).toList();
        facts.hold(subjects);
        Map<FactSubject, List<Fact>> known = facts.concerning(subjects);
        Map<Obligations.OfStage, Integer> told = toldDecisions(fresh.values());
        Instant now = clock.instant();
        List<Obligation> made = new ArrayList<>();
        for (Cause cause : fresh.values()) {
            Obligation obligation = new Obligation(cause, now);
            obligation
                    .retractedBy(known.getOrDefault(cause.subject(), List.of()))
                    .ifPresent(obligation::retract);
            if (isOutdated(cause, told)) {
                obligation.retract(FactKind.DECISION_REPLACED);
            }
            obligations.persist(obligation);
            made.add(obligation);
        }
        raised.fire(new ObligationsRaised(made));
    }

    private Map<Obligations.OfStage, Integer> toldDecisions(Collection<Cause> causes) {
        List<UUID> applications = causes.stream()
                .filter(cause -> cause.publication() != null)
                .map(cause -> cause.applicationId().value())
                .distinct()
                .toList();
        return applications.isEmpty() ? Map.of() : obligations.toldDecisions(applications);
    }

    // It comes late, for example from the dead letters: a later decision is told already
    private static boolean isOutdated(Cause cause, Map<Obligations.OfStage, Integer> told) {
        Integer publication = cause.publication();
        Integer highest = told.get(new Obligations.OfStage(cause.applicationId().value(), cause.scope()));
        return publication != null && highest != null && publication < highest;
    }
}
