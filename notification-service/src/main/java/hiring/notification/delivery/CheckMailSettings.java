package hiring.notification.delivery;

import hiring.kit.contact.EmailAddress;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Refuses to start with settings that make letters fail without an error. */
@Singleton
class CheckMailSettings {

    // Before the first message is claimed
    void check(@Observes @Priority(100) StartupEvent start, SmtpConfig smtp, DeliveryConfig delivery) {
        check(smtp, delivery, ConfigUtils.getProfiles());
    }

    static void check(SmtpConfig smtp, DeliveryConfig delivery, List<String> profiles) {
        refusePlaceholder(Sender.of(smtp.from()).address(), "hiring.smtp.from", profiles);
        smtp.bouncesTo()
                .map(address -> Sender.address(address, "hiring.smtp.bounces-to"))
                .ifPresent(address -> refusePlaceholder(address, "hiring.smtp.bounces-to", profiles));
        if (smtp.username().isPresent() != smtp.password().isPresent()) {
            throw new IllegalStateException(
                    "hiring.smtp.username and hiring.smtp.password are set together or not at all");
        }
        // Otherwise a recruiter could have a message sent again while it is still being sent
        if (delivery.uncertainAfter().compareTo(delivery.sendTimeout()) <= 0) {
            throw new IllegalStateException(
                    "hiring.delivery.uncertain-after must be longer than hiring.delivery.send-timeout");
        }
    }

    private static void refusePlaceholder(EmailAddress address, String setting, List<String> profiles) {
        if (Sender.isPlaceholder(address, profiles)) {
            throw new IllegalStateException(setting
                    + " is an address of an example domain, which gets no answers. Set the organisation's own.");
        }
    }
}
