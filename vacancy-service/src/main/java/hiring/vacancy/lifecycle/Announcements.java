package hiring.vacancy.lifecycle;

import hiring.events.VacancyEvent;
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
        events.forEach(outbox::add);
        freezePack(vacancy, now);
        return events;
    }

    /** To be called by whatever changes what a published vacancy says. */
    @Transactional(TxType.MANDATORY)
    void freezePack(Vacancy vacancy, Instant now) {
        if (vacancy.status() == VacancyStatus.PUBLISHED) {
            changed.fire(new PublicFactsChanged(vacancy.id()));
            freezePack.freeze(vacancy.id(), vacancy.document(), now);
        }
    }
}
