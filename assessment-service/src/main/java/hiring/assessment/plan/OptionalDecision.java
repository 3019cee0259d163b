package hiring.assessment.plan;

/** What a person has decided about a stage that may be left out. */
public enum OptionalDecision {
    HELD,
    SKIPPED
}
