package hiring.events;

import java.util.UUID;

/** Events that notification-service publishes. Key: the obligation. */
public sealed interface NotificationEvent extends HiringEvent
        permits NotificationSent, NotificationFailed, CallCompleted {

    UUID vacancyId();

    @Override
    default Topic topic() {
        return Topic.NOTIFICATIONS;
    }
}
