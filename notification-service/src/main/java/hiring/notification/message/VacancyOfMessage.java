package hiring.notification.message;

import hiring.kit.conflict.VacancyFinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The vacancy of a message. */
@ApplicationScoped
public class VacancyOfMessage implements VacancyFinder {

    private final Messages messages;

    VacancyOfMessage(Messages messages) {
        this.messages = messages;
    }

    @Override
    @Transactional
    public Optional<Concern> find(UUID id) {
        return messages.find(id).map(message -> new Concern(message.vacancyId().value(), null));
    }
}
