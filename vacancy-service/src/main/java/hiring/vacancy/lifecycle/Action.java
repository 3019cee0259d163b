package hiring.vacancy.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * An action on a vacancy.
 *
 * @param whyNot absent where this person may do it now
 */
public record Action(Name name, @Nullable Refusal whyNot) {

    /** The names of the actions. */
    public enum Name {
        EDIT,
        REQUEST_REVIEW,
        APPROVE,
        RETURN,
        PUBLISH,
        CHANGE_TIMETABLE,
        WITHDRAW,
        READVERTISE
    }
}
