package hiring.vacancy.openings.messaging;

import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationDiscarded;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.ApplicationWithdrawn;
import hiring.events.ApplicationsSealed;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.FeedbackRequested;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.Topic;
import hiring.events.id.VacancyId;
import hiring.kit.conflict.Applicants;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import hiring.vacancy.openings.CountOpenings;
import jakarta.inject.Singleton;

/** Counts accepted offers and notes the applicants of a vacancy. */
@Singleton
public class ApplicationEventsConsumer extends TopicConsumer<ApplicationEvent> {

    ApplicationEventsConsumer(CountOpenings countOpenings, Applicants applicants) {
        super(
                Topic.APPLICATIONS,
                Reactions.to(ApplicationEvent.class)
                        .each(
                                OfferAccepted.class,
                                accepted -> countOpenings.accepted(
                                        accepted.offerId(), new VacancyId(accepted.vacancyId()), accepted.occurredAt()))
                        .all(
                                ApplicationStarted.class,
                                started -> applicants.addAll(
                                        started, ApplicationStarted::vacancyId, ApplicationStarted::candidateId))
                        .all(
                                ApplicationSubmitted.class,
                                submitted -> applicants.addAll(
                                        submitted, ApplicationSubmitted::vacancyId, ApplicationSubmitted::candidateId))
                        // An opening counts as taken when its offer is accepted, not before; nothing else is about
                        // openings
                        .ignore(
                                OfferMade.class,
                                OfferDeclined.class,
                                OfferLapsed.class,
                                ApplicationWithdrawn.class,
                                ApplicationDiscarded.class,
                                ApplicationTimetableChanged.class,
                                ApplicationDeadlineExtended.class,
                                ApplicationStopped.class,
                                EligibilityDecided.class,
                                EligibilityReopened.class,
                                ApplicationsSealed.class,
                                FeedbackRequested.class)
                        .build());
    }
}
