package hiring.application.sealing.messaging;

import hiring.application.changes.FollowVacancy;
import hiring.application.sealing.SealApplications;
import hiring.application.vacancy.Vacancies;
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
import jakarta.inject.Singleton;

/** Applies events of vacancy-service, and seals a vacancy once it is closed. */
@Singleton
public class VacancyEventsConsumer extends TopicConsumer<VacancyEvent> {

    VacancyEventsConsumer(Vacancies vacancies, FollowVacancy followVacancy, SealApplications sealApplications) {
        super(
                Topic.VACANCIES,
                Reactions.to(VacancyEvent.class)
                        .each(VacancyPublished.class, published -> {
                            vacancies.recordPublished(published);
                            sealApplications.sealIfDue(new VacancyId(published.vacancyId()));
                        })
                        .each(VacancyTimetableChanged.class, changed -> {
                            followVacancy.timetableChanged(changed);
                            sealApplications.sealIfDue(new VacancyId(changed.vacancyId()));
                        })
                        .each(VacancyWithdrawn.class, followVacancy::withdrawn)
                        .each(VacancyClosed.class, closed -> {
                            vacancies.recordClosed(closed);
                            sealApplications.sealIfDue(new VacancyId(closed.vacancyId()));
                        })
                        // Candidates are told of their own invitation, which assessment-service publishes
                        .ignore(StageOpened.class, StageClosed.class)
                        .build());
    }
}
