package hiring.vacancy.lifecycle;

import hiring.kit.problem.FieldError;
import java.util.List;

/** What came of asking for something to be done with a vacancy. */
public sealed interface Outcome {

    /** It is done; this is the vacancy after it. */
    record Done(Vacancy vacancy) implements Outcome {}

    /** It is not done. */
    record Refused(Refusal why) implements Outcome {}

    /** It is not done, because what was asked for is wrong in itself; every mistake. */
    record Invalid(List<FieldError> mistakes) implements Outcome {}

    /** There is no such vacancy. */
    record NoSuchVacancy() implements Outcome {}

    /** Another vacancy has this reference. */
    record ReferenceTaken(String reference) implements Outcome {}
}
