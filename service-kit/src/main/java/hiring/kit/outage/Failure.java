package hiring.kit.outage;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/** Why work on the database failed, and so whether the same work can succeed later. */
public enum Failure {
    /** The database does not answer or has no room. The same work succeeds when it is available again. */
    UNAVAILABLE,
    /** Another transaction interfered. The same work can succeed at once. */
    CONFLICT,
    /** The work itself is wrong, as far as the failure shows. */
    OWN;

    /** Decides by the first cause that is conclusive. The states are those of PostgreSQL's manual, appendix A. */
    public static Failure of(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof StaleStateException) {
                return CONFLICT;
            }
            if (cause instanceof ConstraintViolationException violation
                    && violation.getKind() == ConstraintKind.UNIQUE) {
                return CONFLICT;
            }
            if (isOutOfTime(cause)) {
                return CONFLICT;
            }
            if (cause instanceof SQLException sql) {
                return ofState(sql.getSQLState());
            }
        }
        return OWN;
    }

    /** Whether the transaction reached its own time limit, which gives no cause. */
    static boolean isOutOfTime(Throwable cause) {
        return cause instanceof RollbackException && cause.getCause() == null;
    }

    private static Failure ofState(String state) {
        // Without a state: the pool had no connection in time
        if (state == null) {
            return UNAVAILABLE;
        }
        return switch (state) {
            // Out of memory, for example in the lock table, or a statement that took too long. Smaller work can succeed
            case "53200", "57014" -> CONFLICT;
            // The driver reports this for a statement that was closed because its transaction had timed out
            case "55000" -> CONFLICT;
            // Another transaction inserted the same row at the same moment
            case "23505" -> CONFLICT;
            default -> ofClass(state);
        };
    }

    private static Failure ofClass(String state) {
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.startsWith("58")) {
            return UNAVAILABLE;
        }
        return state.startsWith("40") || state.startsWith("55P") ? CONFLICT : OWN;
    }
}
