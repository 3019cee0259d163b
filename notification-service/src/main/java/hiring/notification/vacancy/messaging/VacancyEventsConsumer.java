package hiring.notification.vacancy.messaging;

import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import hiring.notification.vacancy.KnownVacancies;
import hiring.notification.vacancy.TimetableMoved;
import hiring.notification.vacancy.VacancyEnded;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of vacancies. */
@ApplicationScoped
public class VacancyEventsConsumer implements TopicConsumer<VacancyEvent> {

    private final Inbox inbox;
    private final KnownVacancies vacancies;
    private final Event<VacancyEnded> ended;
    private final Event<TimetableMoved> moved;

    VacancyEventsConsumer(
            Inbox inbox, KnownVacancies vacancies, Event<VacancyEnded> ended, Event<TimetableMoved> moved) {
        this.ended = ended;
        this.moved = moved;
        this.inbox = inbox;
        this.vacancies = vacancies;
    }

    @Incoming("vacancies")
    @Blocking
    public void on(ConsumerRecord<String, String> record) {
        inbox.receive(this, record);
    }

    @Override
    public Topic topic() {
        return Topic.VACANCIES;
    }

    @Override
    public Class<VacancyEvent> events() {
        return VacancyEvent.class;
    }

    @Override
    public void apply(VacancyEvent event) {
        switch (event) {
            case VacancyPublished published -> vacancies.learn(published);
            // Told one by one, as ApplicationTimetableChanged; what is not sent yet tells the new dates
            case VacancyTimetableChanged changed -> {
                if (vacancies.learn(changed)) {
                    moved.fire(new TimetableMoved(changed.vacancyId(), changed.stages()));
                }
            }
            // Told one by one, as ApplicationStopped; until then nothing that it contradicts is told
            case VacancyWithdrawn withdrawn ->
                ended.fire(new VacancyEnded(withdrawn.vacancyId(), withdrawn.occurredAt()));
            case VacancyClosed closed -> {
                // Nobody is told by this service that a vacancy has closed
            }
            case StageOpened opened -> {
                // Invitations come one by one, as SiftInvited
            }
            case StageClosed closed -> {
                // As above
            }
        }
    }
}
