package hiring.assessment.panel.rest;

import hiring.assessment.panel.ConflictOfInterest;
import hiring.assessment.panel.ConflictRelation;
import java.time.Instant;
import java.util.UUID;

/**
 * A conflict of interest that holds.
 *
 * @param declaredBy the assessor, or the recruiter who was told of it
 */
public record ConflictOfInterestView(
        UUID applicationId, UUID assessorId, ConflictRelation relation, UUID declaredBy, Instant declaredAt) {

    public static ConflictOfInterestView of(ConflictOfInterest conflict) {
        return new ConflictOfInterestView(
                conflict.applicationId(),
                conflict.assessorId(),
                conflict.relation(),
                conflict.declaredBy(),
                conflict.declaredAt());
    }
}
