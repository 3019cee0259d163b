package hiring.notification.contact.messaging;

import hiring.events.ContactEvent;
import hiring.events.Topic;
import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import hiring.notification.contact.Contacts;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps contacts as candidates change them, and erases them. */
@ApplicationScoped
public class ContactsConsumer implements TopicConsumer<ContactEvent> {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Contacts contacts;

    ContactsConsumer(Inbox inbox, Contacts contacts) {
        this.inbox = inbox;
        this.contacts = contacts;
    }

    @Incoming("candidate-contacts")
    @Blocking
    public void on(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            erase(record.key());
        } else {
            inbox.receive(this, record);
        }
    }

    // A tombstone has no event id to mark in the inbox and needs none: erasing once more erases nothing more. A right
    // to erasure must not end as a dead letter, so it is tried until it holds
    private void erase(String key) {
        UUID candidate;
        try {
            candidate = UUID.fromString(key);
        } catch (IllegalArgumentException | NullPointerException e) {
            Log.error("A tombstone whose key is no candidate was skipped");
            return;
        }
        while (true) {
            try {
                contacts.erase(candidate);
                return;
            } catch (RuntimeException e) {
                Log.errorf(e, "The contact of candidate %s could not be erased; trying again in %s", candidate, PAUSE);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before a contact was erased", e);
        }
    }

    @Override
    public Topic topic() {
        return Topic.CANDIDATE_CONTACTS;
    }

    @Override
    public Class<ContactEvent> events() {
        return ContactEvent.class;
    }

    @Override
    public void apply(ContactEvent event) {
        contacts.change(event);
    }
}
