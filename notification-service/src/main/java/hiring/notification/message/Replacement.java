package hiring.notification.message;

import hiring.notification.call.CallState;
import hiring.notification.post.LetterState;
import org.jspecify.annotations.Nullable;

/** The channel that takes the place of a message that does not reach the candidate. */
public enum Replacement {
    /** By a call that is made for this reason. */
    CALL,
    /** By a letter that is posted for this reason. */
    LETTER,
    /** By a call or a letter that existed already. */
    OTHER;

    /**
     * By telephone, or by post where there is none, or where a call was made before the mail was known to be lost: then
     * the candidate still has nothing in writing.
     *
     * @param call for the same obligation, where there is one
     * @param letter for the same obligation, where there is one
     */
    static Replacement of(boolean hasNumber, @Nullable CallState call, @Nullable LetterState letter) {
        if (call == CallState.DUE || letter == LetterState.DUE || letter == LetterState.POSTED) {
            return OTHER;
        }
        if (hasNumber && call == null) {
            return CALL;
        }
        return letter == null ? LETTER : OTHER;
    }
}
