package hiring.application.review;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.form.Adjustment;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the adjustments that staff have to arrange. */
@ApplicationScoped
public class ListAdjustments {

    private final Applications applications;
    private final Audit audit;

    ListAdjustments(Applications applications, Audit audit) {
        this.applications = applications;
        this.audit = audit;
    }

    /** What one candidate needs. */
    public record Asked(UUID applicationId, UUID candidateId, List<Adjustment> adjustments) {

        public Asked {
            adjustments = List.copyOf(adjustments);
        }
    }

    /**
     * In the order of applications' ids.
     *
     * @param stage only what is needed there; an application that needs nothing there is in the list with nothing
     */
    @Transactional
    public List<Asked> list(VacancyId vacancy, @Nullable StageCode stage, @Nullable UUID after, int limit) {
        audit.record(ApplicationAction.ADJUSTMENTS_LISTED, vacancy.value());
        return applications.askingForAdjustments(vacancy, after, limit).stream()
                .map(application -> asked(application, stage))
                .toList();
    }

    private static Asked asked(Application application, @Nullable StageCode stage) {
        return new Asked(
                application.id().value(),
                application.candidateId().value(),
                application.form().adjustments().stream()
                        .filter(adjustment -> stage == null || stage.value().equals(adjustment.stage()))
                        .toList());
    }
}
