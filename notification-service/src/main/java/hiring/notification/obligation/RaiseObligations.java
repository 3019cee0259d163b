package hiring.notification.obligation;

import hiring.notification.fact.Fact;
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
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Notes that candidates must be told, whatever else is known by then. */
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
     * The same cause again raises nothing. Of two at the same moment the primary key lets one in, and the inbox tries
     * the other again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(Collection<Cause> causes) {
        Map<UUID, Cause> fresh = new LinkedHashMap<>();
        causes.forEach(cause -> fresh.putIfAbsent(cause.obligationId(), cause));
        fresh.keySet().removeAll(obligations.known(fresh.keySet()));
        if (fresh.isEmpty()) {
            return;
        }
        // What was heard of before, though it happened after
        Map<UUID, List<Fact>> known = heldFactsOf(fresh.values());
        Instant now = clock.instant();
        List<Obligation> made = new ArrayList<>();
        for (Cause cause : fresh.values()) {
            Obligation obligation = new Obligation(cause, now);
            List<Fact> concerning = Stream.of(
                            cause.applicationId().value(), cause.vacancyId().value())
                    .flatMap(subject -> known.getOrDefault(subject, List.of()).stream())
                    .toList();
            obligation.retractedBy(concerning).ifPresent(obligation::retract);
            obligations.persist(obligation);
            made.add(obligation);
        }
        raised.fire(new ObligationsRaised(made));
    }

    private Map<UUID, List<Fact>> heldFactsOf(Collection<Cause> causes) {
        TreeSet<UUID> applications = new TreeSet<>();
        TreeSet<UUID> vacancies = new TreeSet<>();
        for (Cause cause : causes) {
            applications.add(cause.applicationId().value());
            vacancies.add(cause.vacancyId().value());
        }
        facts.hold(applications, vacancies);
        return facts.of(Stream.concat(applications.stream(), vacancies.stream()).toList());
    }
}
