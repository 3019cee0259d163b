package hiring.notification.obligation;

import hiring.notification.fact.Fact;
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
        Instant now = clock.instant();
        List<Obligation> made = new ArrayList<>();
        for (Cause cause : fresh.values()) {
            Obligation obligation = new Obligation(cause, now);
            obligation
                    .retractedBy(known.getOrDefault(cause.subject(), List.of()))
                    .ifPresent(obligation::retract);
            obligations.persist(obligation);
            made.add(obligation);
        }
        raised.fire(new ObligationsRaised(made));
    }
}
