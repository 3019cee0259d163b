package hiring.notification.vacancy.messaging;

import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.id.VacancyId;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import hiring.notification.vacancy.KnownVacancies;
import hiring.notification.vacancy.TimetableMoved;
import hiring.notification.vacancy.VacancyEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Learns of vacancies. */
@ApplicationScoped
public class VacancyEventsConsumer implements TopicConsumer<VacancyEvent> {

    private final Reactions<VacancyEvent> reactions;

    VacancyEventsConsumer(KnownVacancies vacancies, Event<VacancyEnded> ended, Event<TimetableMoved> moved) {
        this.reactions = Reactions.to(VacancyEvent.class)
                .each(VacancyPublished.class, vacancies::learn)
                // Told one by one, as ApplicationTimetableChanged; what is not sent yet tells the new dates
                .each(VacancyTimetableChanged.class, changed -> {
                    if (vacancies.learn(changed)) {
                        moved.fire(new TimetableMoved(new VacancyId(changed.vacancyId()), changed.stages()));
                    }
                })
                // Told one by one, as ApplicationStopped; until then nothing that it contradicts is told
                .each(
                        VacancyWithdrawn.class,
                        withdrawn -> ended.fire(
                                new VacancyEnded(new VacancyId(withdrawn.vacancyId()), withdrawn.occurredAt())))
                // This service tells of no closing, and invitations come one by one, as SiftInvited
                .ignore(VacancyClosed.class, StageOpened.class, StageClosed.class)
                .build();
    }

    @Override
    public Topic topic() {
        return Topic.VACANCIES;
    }

    @Override
    public Reactions<VacancyEvent> reactions() {
        return reactions;
    }
}
