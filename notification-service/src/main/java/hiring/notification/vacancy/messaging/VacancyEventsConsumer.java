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
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

/** Stores publications, changes and withdrawals of vacancies. */
@Singleton
public class VacancyEventsConsumer extends TopicConsumer<VacancyEvent> {

    VacancyEventsConsumer(KnownVacancies vacancies, Event<VacancyEnded> ended, Event<TimetableMoved> moved) {
        super(
                Topic.VACANCIES,
                Reactions.to(VacancyEvent.class)
                        .each(VacancyPublished.class, vacancies::learn)
                        // Candidates are told by ApplicationTimetableChanged; announcements that are not sent yet get
                        // the new
                        // dates
                        .each(VacancyTimetableChanged.class, changed -> {
                            if (vacancies.learn(changed)) {
                                moved.fire(new TimetableMoved(new VacancyId(changed.vacancyId()), changed.stages()));
                            }
                        })
                        // Candidates are told by ApplicationStopped; until then nothing that it contradicts is sent
                        .each(
                                VacancyWithdrawn.class,
                                withdrawn -> ended.fire(
                                        new VacancyEnded(new VacancyId(withdrawn.vacancyId()), withdrawn.occurredAt())))
                        // No announcement for a closing; invitations come as SiftInvited
                        .ignore(VacancyClosed.class, StageOpened.class, StageClosed.class)
                        .build());
    }
}
