package hiring.kit.outage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureTest {

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY", // the connection broke
        "08001, AWAY",
        "57P01, AWAY", // the server is stopping
        "57P03, AWAY", // and starting
        "53300, AWAY", // too many connections
        "53100, AWAY", // disk full
        "58030, AWAY", // the disk does not answer
        "40P01, CONFLICT", // deadlock
        "40001, CONFLICT",
        "55P03, CONFLICT", // a lock was not to be had
        "53200, CONFLICT", // the lock table is full; a smaller transaction fits
        "57014, CONFLICT", // the statement took too long
        "55000, CONFLICT", // and was closed before it was answered
        "23505, CONFLICT", // another transaction made the row
        "23514, OWN",
        "22P05, OWN", // a character that no database keeps
        "22021, OWN",
        "42P01, OWN"
    })
    void a_state_tells_whether_the_same_work_can_succeed_later(String state, Failure failure) {
        assertThat(Failure.of(new IllegalStateException(new SQLException("", state))))
                .isEqualTo(failure);
    }

    @Test
    void no_connection_from_the_pool_is_an_absent_database() {
        assertThat(Failure.of(new SQLException("Sorry, acquisition timeout!"))).isEqualTo(Failure.AWAY);
    }

    @Test
    void a_transaction_that_its_own_limit_has_ended_can_succeed_later() {
        assertThat(Failure.of(new IllegalStateException(new RollbackException("ARJUNA016102"))))
                .isEqualTo(Failure.CONFLICT);
        RollbackException ofTheWork = new RollbackException("ARJUNA016053");
        ofTheWork.initCause(new NullPointerException());
        assertThat(Failure.of(ofTheWork)).isEqualTo(Failure.OWN);
    }

    @Test
    void a_row_that_has_changed_meanwhile_is_a_conflict_and_all_else_is_the_works_own() {
        assertThat(Failure.of(new IllegalStateException(new OptimisticLockException())))
                .isEqualTo(Failure.CONFLICT);
        assertThat(Failure.of(new NullPointerException())).isEqualTo(Failure.OWN);
    }
}
