package hiring.assessment.correction;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.StageLookup;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.pages.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows an auditor all sheets of a stage that do not count any more. */
@ApplicationScoped
public class ReadFormerSheets {

    private final FindStage findStage;
    private final ScoreRevisions revisions;
    private final Audit audit;

    ReadFormerSheets(FindStage findStage, ScoreRevisions revisions, Audit audit) {
        this.findStage = findStage;
        this.revisions = revisions;
        this.audit = audit;
    }

    /** One more than asked for, which tells whether more follow; empty where there is no such stage. */
    @Transactional
    public Optional<List<ScoreRevision>> ofStage(
            VacancyId vacancyId, StageCode stageCode, @Nullable UUID after, int limit) {
        return switch (findStage.find(vacancyId, stageCode)) {
            case StageLookup.NoSuchStage() -> Optional.empty();
            case StageLookup.Known known -> {
                audit.record(
                        AssessmentAction.FORMER_SHEETS_VIEWED, vacancyId.value(), Map.of("stage", stageCode.value()));
                yield Optional.of(
                        revisions.ofStage(vacancyId, stageCode, after == null ? Page.FIRST : after, limit + 1));
            }
        };
    }
}
