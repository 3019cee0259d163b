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
        "08006, UNAVAILABLE", // the connection broke
        "08001, UNAVAILABLE",
        "57P01, UNAVAILABLE", // the server is stopping
        "57P03, UNAVAILABLE", // and starting
        "53300, UNAVAILABLE", // too many connections
        "53100, UNAVAILABLE", // disk full
        "58030, UNAVAILABLE", // the disk does not answer
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
    void classifies_sql_states(String state, Failure failure) {
        assertThat(Failure.of(new IllegalStateException(new SQLException("", state))))
                .isEqualTo(failure);
    }

    @Test
    void classifies_an_acquisition_timeout_as_unavailable() {
        assertThat(Failure.of(new SQLException("Sorry, acquisition timeout!"))).isEqualTo(Failure.UNAVAILABLE);
    }

    @Test
    void classifies_a_transaction_timeout_as_a_conflict() {
        assertThat(Failure.of(new IllegalStateException(new RollbackException("ARJUNA016102"))))
                .isEqualTo(Failure.CONFLICT);
        RollbackException ofTheWork = new RollbackException("ARJUNA016053");
        ofTheWork.initCause(new NullPointerException());
        assertThat(Failure.of(ofTheWork)).isEqualTo(Failure.OWN);
    }

    @Test
    void classifies_an_optimistic_lock_failure_as_a_conflict() {
        assertThat(Failure.of(new IllegalStateException(new OptimisticLockException())))
                .isEqualTo(Failure.CONFLICT);
        assertThat(Failure.of(new NullPointerException())).isEqualTo(Failure.OWN);
    }
}
