package hiring.assessment.messaging;

import hiring.assessment.progress.RecordVacancy;
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
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class VacancyEventsConsumer implements TopicConsumer<VacancyEvent> {

    private final Inbox inbox;
    private final RecordVacancy recordVacancy;

    VacancyEventsConsumer(Inbox inbox, RecordVacancy recordVacancy) {
        this.inbox = inbox;
        this.recordVacancy = recordVacancy;
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
            case VacancyPublished published -> recordVacancy.published(published);
            case VacancyTimetableChanged changed -> recordVacancy.timetableChanged(changed);
            case VacancyWithdrawn withdrawn -> recordVacancy.withdrawn(withdrawn);
            case StageOpened opened -> recordVacancy.opened(opened);
            case StageClosed closed -> recordVacancy.closed(closed);
            case VacancyClosed closed -> {
                // What counts here is that no application can follow, which ApplicationsSealed says with the number
            }
        }
    }
}
