package hiring.events;

import java.util.UUID;

/** Events that vacancy-service publishes. Key: the vacancy. */
public sealed interface VacancyEvent extends HiringEvent
        permits VacancyPublished, VacancyTimetableChanged, VacancyWithdrawn, VacancyClosed, StageOpened, StageClosed {

    UUID vacancyId();

    @Override
    default Topic topic() {
        return Topic.VACANCIES;
    }
}
