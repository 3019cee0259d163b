package hiring.application.offer;

import hiring.application.application.Applications;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.kit.task.TaskKind;
import hiring.kit.task.TaskSource;
import hiring.kit.task.WaitingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Offers as the candidate and recruiters see them. */
@ApplicationScoped
public class ReadOffers implements TaskSource {

    private final Offers offers;
    private final Applications applications;

    ReadOffers(Offers offers, Applications applications) {
        this.offers = offers;
        this.applications = applications;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<List<Offer>> own(CandidateId candidate, ApplicationId applicationId) {
        return applications.ownedBy(candidate, applicationId).map(application -> of(application.id()));
    }

    /** For recruiters; empty when no such application was submitted. */
    @Transactional
    public Optional<List<Offer>> submitted(ApplicationId applicationId) {
        return applications.submitted(applicationId).map(application -> of(application.id()));
    }

    private List<Offer> of(ApplicationId applicationId) {
        return offers.allOf(applicationId);
    }

    @Override
    public TaskKind kind() {
        return TaskKind.ANSWER_OFFER;
    }

    @Override
    @Transactional
    public List<WaitingTask> tasks(Viewer viewer, @Nullable After after, int limit) {
        return offers
                .toAnswer(viewer.person(), viewer.now(), after == null ? null : after.id())
                .page(0, limit)
                .list()
                .stream()
                .map(Offer::task)
                .toList();
    }

    @Override
    @Transactional
    public long count(Viewer viewer) {
        return offers.toAnswer(viewer.person(), viewer.now(), null).count();
    }
}
