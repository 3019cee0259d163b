package hiring.vacancy.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be done with vacancies.
 *
 * @param whyNot absent where this person may do it now
 */
public record Action(Name name, @Nullable Refusal whyNot) {

    /** All there are. */
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
