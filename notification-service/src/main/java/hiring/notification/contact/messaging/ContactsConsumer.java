package hiring.notification.contact.messaging;

import hiring.events.ContactEvent;
import hiring.events.Topic;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import hiring.notification.contact.Contacts;
import jakarta.inject.Singleton;

/** Stores changes and erasures of contacts. */
@Singleton
public class ContactsConsumer extends TopicConsumer<ContactEvent> {

    ContactsConsumer(Contacts contacts) {
        super(
                Topic.CANDIDATE_CONTACTS,
                Reactions.to(ContactEvent.class)
                        .allOther(contacts::change)
                        .erased(contacts::erase)
                        .build());
    }
}
