package hiring.assessment.progress.messaging;

import hiring.assessment.progress.RecordVacancy;
import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import jakarta.inject.Singleton;

@Singleton
class VacancyEventsConsumer extends TopicConsumer<VacancyEvent> {

    VacancyEventsConsumer(RecordVacancy recordVacancy) {
        super(
                Topic.VACANCIES,
                Reactions.to(VacancyEvent.class)
                        .each(VacancyPublished.class, recordVacancy::published)
                        .each(VacancyTimetableChanged.class, recordVacancy::timetableChanged)
                        .each(VacancyWithdrawn.class, recordVacancy::withdrawn)
                        .each(StageOpened.class, recordVacancy::opened)
                        .each(StageClosed.class, recordVacancy::closed)
                        // ApplicationsSealed says with the number that no application can follow
                        .ignore(VacancyClosed.class)
                        .build());
    }
}
