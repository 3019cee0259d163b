package hiring.assessment.planversion;

import hiring.events.id.StageCode;
import hiring.kit.pages.PagedTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Whether scores of a stage are being taken back. Until that is done, none of its scores is shown as final. */
@ApplicationScoped
public class VoidedScores {

    /** The name of the work; its detail is the stage's code. */
    public static final String KIND = "void-scores";

    private final PagedTasks tasks;

    VoidedScores(PagedTasks tasks) {
        this.tasks = tasks;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUnderWay(UUID vacancyId, StageCode stageCode) {
        return tasks.outstanding(KIND, vacancyId).contains(stageCode.value());
    }
}
