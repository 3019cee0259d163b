package hiring.assessment.result;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.plan.FindStage;
import hiring.assessment.plan.StageLookup;
import hiring.assessment.plan.StageParts;
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

/** Shows the recorded results of a stage, with the corrections. */
@ApplicationScoped
public class ReadResults {

    private final FindStage findStage;
    private final PartResults results;
    private final Audit audit;

    ReadResults(FindStage findStage, PartResults results, Audit audit) {
        this.findStage = findStage;
        this.results = results;
        this.audit = audit;
    }

    /** Results of a stage, and what its parts measure. */
    public record StageResults(StageParts parts, List<PartResult> results) {}

    /** One more than asked for, which tells whether more follow; empty where there is no such stage. */
    @Transactional
    public Optional<StageResults> list(VacancyId vacancy, StageCode stageCode, @Nullable UUID after, int limit) {
        return switch (findStage.find(vacancy, stageCode)) {
            case StageLookup.NoSuchStage() -> Optional.empty();
            case StageLookup.Known known -> {
                audit.record(AssessmentAction.RESULTS_VIEWED, vacancy.value(), Map.of("stage", stageCode.value()));
                yield Optional.of(new StageResults(
                        known.stage().parts(),
                        results.page(vacancy, stageCode, after == null ? Page.FIRST : after, limit + 1)));
            }
        };
    }
}
