package hiring.assessment.plan;

/** The decision whether an optional stage takes place. */
public enum OptionalDecision {
    HELD,
    SKIPPED
}
