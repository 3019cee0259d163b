package hiring.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Final scores of one application, for features that may use them; who scored is not among it. */
@ApplicationScoped
public class Judgements {

    private final Assignments assignments;

    Judgements(Assignments assignments) {
        this.assignments = assignments;
    }

    /** A score at a stage. */
    public record Judgement(String stageCode, Score score) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public List<Judgement> of(UUID applicationId) {
        return assignments.scoredOf(applicationId).stream()
                .flatMap(assignment ->
                        assignment.sheet().stream().map(score -> new Judgement(assignment.stageCode(), score)))
                .toList();
    }
}
