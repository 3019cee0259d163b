package hiring.vacancy.publication;

import hiring.events.VacancyEvent;
import hiring.events.VacancyPublished;
import hiring.kit.outbox.Outbox;
import hiring.vacancy.lifecycle.ChangeVacancy;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.lifecycle.VacancyStatus;
import hiring.vacancy.pack.FreezePack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** Sends the events of moments that have come, and freezes the pack of what is published, in one transaction. */
@ApplicationScoped
public class Announcements {

    private final Outbox outbox;
    private final FreezePack freezePack;
    private final ChangeVacancy changeVacancy;

    Announcements(Outbox outbox, FreezePack freezePack, ChangeVacancy changeVacancy) {
        this.outbox = outbox;
        this.freezePack = freezePack;
        this.changeVacancy = changeVacancy;
    }

    @Transactional(TxType.MANDATORY)
    List<VacancyEvent> announce(Vacancy vacancy, Instant now) {
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
     * Freezes the pack of a published vacancy after its text has changed.
     *
     * @return the version of the pack that holds from now on
     */
    @Transactional(TxType.MANDATORY)
    public int freezePack(Vacancy vacancy, Instant now) {
        changeVacancy.changedInPublic(vacancy.id());
        return freezePack.freeze(vacancy.id(), vacancy.document(), now);
    }
}
