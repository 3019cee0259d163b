package hiring.assessment.panel.rest;

import hiring.assessment.panel.PoolAssessor;
import jakarta.validation.constraints.Min;
import java.util.UUID;

/**
 * An assessor of a vacancy's reviews.
 *
 * @param assigned how many sheets the assessor was given
 */
record AssessorView(UUID id, String name, @Min(0) int assigned) {

    static AssessorView of(PoolAssessor assessor) {
        return new AssessorView(assessor.assessorId(), assessor.name(), assessor.assigned());
    }
}
