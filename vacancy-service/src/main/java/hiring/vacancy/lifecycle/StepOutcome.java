package hiring.vacancy.lifecycle;

/** The result of a step in the life of a vacancy. */
public sealed interface StepOutcome {

    /** The vacancy after the step. */
    record Taken(Vacancy vacancy) implements StepOutcome {}

    /** The rules do not allow the step now. */
    record Refused(Refusal why) implements StepOutcome {}

    /** The caller has read another version. */
    record Stale(long currentVersion) implements StepOutcome {}

    record NoSuchVacancy() implements StepOutcome {}
}
