package hiring.notification.delivery;

import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.notification.letter.RenderedLetter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message ready to go.
 *
 * @param attempt the number of this attempt, which its result must name
 * @param replyTo the address for answers; absent where the vacancy names no contact
 * @param traceparent the span that the delivery continues
 */
public record OutgoingMail(
        UUID messageId,
        int attempt,
        UUID obligationId,
        VacancyId vacancyId,
        ApplicationId applicationId,
        String kind,
        String to,
        @Nullable String replyTo,
        RenderedLetter letter,
        @Nullable String traceparent) {

    /** Keeps the candidate's data out of logs. */
    @Override
    public String toString() {
        return "OutgoingMail[message=" + messageId + " attempt=" + attempt + "]";
    }
}
