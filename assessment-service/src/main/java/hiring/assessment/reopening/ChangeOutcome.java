package hiring.assessment.reopening;

import hiring.assessment.planversion.PlanVersion;
import hiring.kit.problem.FieldError;
import java.util.List;

/** What happened when a person changed the terms of a stage. */
public sealed interface ChangeOutcome {

    /** These terms are in force; also the answer to a repeat. */
    record InForce(StagePlan plan) implements ChangeOutcome {}

    record NoSuchStage() implements ChangeOutcome {}

    record VacancyWithdrawn() implements ChangeOutcome {}

    /** It is published who goes on, or the stage does not take place. */
    record TooLate() implements ChangeOutcome {}

    /** The person has a sheet of this stage, scored or not. */
    record AssessesHere() implements ChangeOutcome {}

    /** Changed since the person read it. */
    record Stale(int version) implements ChangeOutcome {}

    /** There are scores, and it was not asked to take them back. */
    record Locked() implements ChangeOutcome {}

    /** The scores under the terms before are not all taken back yet. */
    record Voiding() implements ChangeOutcome {}

    record Invalid(List<FieldError> mistakes) implements ChangeOutcome {}

    /**
     * The terms in force at a stage.
     *
     * @param locked whether a change takes scores back
     * @param voiding whether scores under the terms before are still being taken back
     */
    record StagePlan(PlanVersion version, boolean locked, boolean voiding) {}
}
