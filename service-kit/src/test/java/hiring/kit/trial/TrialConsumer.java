package hiring.kit.trial;

import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.Topic;
import hiring.events.VacancyEvent;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import jakarta.inject.Singleton;

/** Applies events of vacancies to {@link TrialEffects}. */
@Singleton
public class TrialConsumer extends TopicConsumer<VacancyEvent> {

    TrialConsumer(TrialEffects effects) {
        super(
                Topic.VACANCIES,
                Reactions.to(VacancyEvent.class)
                        .ignore(StageOpened.class, StageClosed.class)
                        .eachOther(effects::apply)
                        .build());
    }
}
