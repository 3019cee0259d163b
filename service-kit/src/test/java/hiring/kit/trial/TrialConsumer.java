package hiring.kit.trial;

import hiring.events.Topic;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.kit.inbox.Inbox;
import hiring.kit.inbox.TopicConsumer;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
public class TrialConsumer implements TopicConsumer<VacancyEvent> {

    private final EntityManager entityManager;
    private final Inbox inbox;
    private volatile boolean broken;

    TrialConsumer(EntityManager entityManager, Inbox inbox) {
        this.entityManager = entityManager;
        this.inbox = inbox;
    }

    @Incoming("vacancies")
    @Blocking
    public void on(ConsumerRecord<String, String> record) {
        inbox.receive(this, record);
    }

    /** Whether applying fails after its effect was written. */
    public void breakDown(boolean nowBroken) {
        broken = nowBroken;
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
        if (event instanceof VacancyClosed closed) {
            entityManager
                    .createNativeQuery("insert into trial_effect (vacancy_id) values (:id)")
                    .setParameter("id", closed.vacancyId())
                    .executeUpdate();
        }
        if (broken) {
            throw new IllegalStateException("out of order");
        }
    }

    @jakarta.transaction.Transactional
    public long effects(UUID vacancy) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from trial_effect where vacancy_id = :id")
                        .setParameter("id", vacancy)
                        .getSingleResult())
                .longValue();
    }
}
