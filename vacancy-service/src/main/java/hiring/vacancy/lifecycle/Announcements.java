package hiring.vacancy.lifecycle;

import hiring.events.VacancyEvent;
import hiring.events.VacancyPublished;
import hiring.kit.outbox.Outbox;
import hiring.vacancy.pack.FreezePack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** What follows, in the same transaction, when moments of a vacancy have come: the events, and a frozen pack. */
@ApplicationScoped
class Announcements {

    private final Outbox outbox;
    private final FreezePack freezePack;
    private final Event<PublicFactsChanged> changed;

    Announcements(Outbox outbox, FreezePack freezePack, Event<PublicFactsChanged> changed) {
        this.outbox = outbox;
        this.freezePack = freezePack;
        this.changed = changed;
    }

    @Transactional(TxType.MANDATORY)
    List<VacancyEvent> of(Vacancy vacancy, Instant now) {
        List<VacancyEvent> events = vacancy.announce(now);
        if (vacancy.status() == VacancyStatus.PUBLISHED) {
            int pack = freezePack(vacancy, now);
            events = events.stream()
                    .map(event -> event instanceof VacancyPublished published ? published.with(pack) : event)
                    .toList();
        }
        events.forEach(outbox::add);
        return events;
    }

    /**
     * To be called by whatever changes what a published vacancy says.
     *
     * @return the version of the pack that holds from now on
     */
    @Transactional(TxType.MANDATORY)
    int freezePack(Vacancy vacancy, Instant now) {
        changed.fire(new PublicFactsChanged(vacancy.id()));
        return freezePack.freeze(vacancy.id(), vacancy.document(), now);
    }
}
