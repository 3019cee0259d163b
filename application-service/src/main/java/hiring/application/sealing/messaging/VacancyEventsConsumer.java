package hiring.application.sealing.messaging;

import hiring.application.changes.FollowVacancy;
import hiring.application.sealing.SealApplications;
import hiring.application.vacancy.Vacancies;
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

/** Keeps what vacancy-service publishes, and seals a vacancy's applications once it is closed. */
@ApplicationScoped
public class VacancyEventsConsumer implements TopicConsumer<VacancyEvent> {

    private final Inbox inbox;
    private final Vacancies vacancies;
    private final FollowVacancy followVacancy;
    private final SealApplications sealApplications;

    VacancyEventsConsumer(
            Inbox inbox, Vacancies vacancies, FollowVacancy followVacancy, SealApplications sealApplications) {
        this.inbox = inbox;
        this.vacancies = vacancies;
        this.followVacancy = followVacancy;
        this.sealApplications = sealApplications;
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
            case VacancyPublished published -> {
                vacancies.recordPublished(published);
                sealApplications.sealIfDue(published.vacancyId());
            }
            case VacancyTimetableChanged changed -> {
                followVacancy.timetableChanged(changed);
                sealApplications.sealIfDue(changed.vacancyId());
            }
            case VacancyWithdrawn withdrawn -> followVacancy.withdrawn(withdrawn);
            case VacancyClosed closed -> {
                vacancies.recordClosed(closed);
                sealApplications.sealIfDue(closed.vacancyId());
            }
            case StageOpened opened -> {
                // Candidates are told of their own invitation, which assessment-service publishes
            }
            case StageClosed closed -> {
                // As above
            }
        }
    }
}
