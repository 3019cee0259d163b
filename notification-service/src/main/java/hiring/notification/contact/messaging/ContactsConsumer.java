package hiring.notification.contact.messaging;

import hiring.events.ContactEvent;
import hiring.events.Topic;
import hiring.kit.inbox.Reactions;
import hiring.kit.inbox.TopicConsumer;
import hiring.notification.contact.Contacts;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores changes and erasures of contacts. */
@ApplicationScoped
public class ContactsConsumer implements TopicConsumer<ContactEvent> {

    private final Reactions<ContactEvent> reactions;

    ContactsConsumer(Contacts contacts) {
        this.reactions = Reactions.to(ContactEvent.class)
                .allOther(contacts::change)
                .erased(contacts::erase)
                .build();
    }

    @Override
    public Topic topic() {
        return Topic.CANDIDATE_CONTACTS;
    }

    @Override
    public Reactions<ContactEvent> reactions() {
        return reactions;
    }
}
