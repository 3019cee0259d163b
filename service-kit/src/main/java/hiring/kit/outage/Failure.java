package hiring.kit.outage;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/** Why a piece of work on the database failed, as far as it decides whether the same work can succeed later. */
public enum Failure {
    /** The database does not answer or has no room; the same work succeeds when it is back. */
    AWAY,
    /** Another transaction was in the way; the same work can succeed at once. */
    CONFLICT,
    /** The work itself is at fault, as far as anything shows. */
    OWN;

    /** What the first telling cause says; the states are those of PostgreSQL's manual, appendix A. */
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

    /** Whether it is a transaction that its own limit has ended, which gives no cause. */
    static boolean isOutOfTime(Throwable cause) {
        return cause instanceof RollbackException && cause.getCause() == null;
    }

    private static Failure ofState(String state) {
        // No state: the pool had no connection to give in time
        if (state == null) {
            return AWAY;
        }
        return switch (state) {
            // Out of memory of one kind or another, such as the lock table, and a statement that took too long: smaller
            // work can succeed
            case "53200", "57014" -> CONFLICT;
            // What the driver says of a statement that was closed under it, because its transaction had taken too long
            case "55000" -> CONFLICT;
            // A row that another transaction made at the same moment
            case "23505" -> CONFLICT;
            default -> ofClass(state);
        };
    }

    private static Failure ofClass(String state) {
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57") || state.startsWith("58")) {
            return AWAY;
        }
        return state.startsWith("40") || state.startsWith("55P") ? CONFLICT : OWN;
    }
}
