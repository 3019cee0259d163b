package hiring.kit.pages;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiring.kit.testing.TestIdentity;
import hiring.kit.trial.TrialPages;
import hiring.local.TestInfrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "kit"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesComponentTest {

    private static final int MANY = 10_000;

    @Inject
    TrialPages trial;

    @Inject
    PagedTasks tasks;

    @Inject
    PageWorker worker;

    @Inject
    Session session;

    private final UUID subject = UUID.randomUUID();

    @AfterEach
    void reset_the_hook() {
        trial.afterEach(page -> {});
        eventually(() -> assertThat(tasksLeft()).isZero());
    }

    @Test
    void does_each_row_once_in_pages() {
        trial.fill(subject, MANY);

        trial.begin(subject, "a");

        eventually(() -> assertThat(tasksLeft()).isZero());
        assertThat(markedOnce("a")).isEqualTo(MANY);
        assertThat(trial.pages(subject)).allMatch(page -> page.limit() <= PageSize.LARGEST);
    }

    @Test
    void resumes_a_rolled_back_page_without_repeating_rows() {
        trial.fill(subject, MANY);
        AtomicInteger nth = new AtomicInteger();
        trial.afterEach(page -> {
            if (page.subject().equals(subject) && nth.incrementAndGet() == 4) {
                throw new IllegalStateException("cut off");
            }
        });

        trial.begin(subject, "a");

        eventually(() -> assertThat(tasksLeft()).isZero());
        assertThat(markedOnce("a")).isEqualTo(MANY);
        List<Page> pages = trial.pages(subject);
        assertThat(pages.get(4).cursor()).isEqualTo(pages.get(3).cursor());
        assertThat(pages.get(4).limit()).isLessThan(pages.get(3).limit());
    }

    @Test
    void does_each_page_in_one_worker_only() throws Exception {
        trial.fill(subject, MANY);
        trial.begin(subject, "a");

        Callable<Void> other = () -> {
            while (tasksLeft() > 0) {
                worker.doOnePage();
            }
            return null;
        };
        try (var replicas = Executors.newFixedThreadPool(3)) {
            for (var replica : replicas.invokeAll(List.of(other, other, other))) {
                replica.get();
            }
        }

        assertThat(markedOnce("a")).isEqualTo(MANY);
    }

    @Test
    void does_the_tasks_of_one_subject_in_order() {
        trial.fill(subject, 2_000);
        QuarkusTransaction.requiringNew().run(() -> {
            trial.begin(subject, "a");
            trial.begin(subject, "b");
        });

        eventually(() -> assertThat(tasksLeft()).isZero());
        assertThat(markedOnce("a")).isEqualTo(2_000);
        assertThat(markedOnce("b")).isEqualTo(2_000);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> session.createNativeQuery("""
                        select (select max(marked_at) from trial_mark join trial_row on id = row
                                where subject = :subject and mark = 'a')
                            < (select min(marked_at) from trial_mark join trial_row on id = row
                                where subject = :subject and mark = 'b')
                        """, Boolean.class)
                                .setParameter("subject", subject)
                                .getSingleResult()))
                .isTrue();
    }

    @Test
    void does_other_tasks_while_one_fails() {
        UUID other = UUID.randomUUID();
        trial.fill(subject, 10);
        trial.fill(other, 10);
        trial.afterEach(page -> {
            if (page.subject().equals(subject) && page.detail().equals("a")) {
                throw new IllegalStateException("out of order");
            }
        });

        trial.begin(subject, "a");
        trial.begin(other, "b");

        eventually(() -> assertThat(marks(other)).isEqualTo(10));
        assertThat(marks(subject)).isZero();
        trial.afterEach(page -> {});
        eventually(() -> assertThat(marks(subject)).isEqualTo(10));
    }

    @Test
    void does_short_tasks_between_pages_of_a_long_one() throws InterruptedException {
        UUID other = UUID.randomUUID();
        trial.fill(subject, MANY);
        trial.fill(other, 10);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger between = new AtomicInteger();
        trial.afterEach(page -> {
            if (page.subject().equals(subject)) {
                begun.countDown();
                between.addAndGet(marks(other) == 0 ? 1 : 0);
            }
        });

        trial.begin(subject, "a");
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        trial.begin(other, "b");

        eventually(() -> assertThat(tasksLeft()).isZero());
        assertThat(between.get()).isLessThan(trial.pages(subject).size());
    }

    @Test
    void skips_kinds_that_only_another_version_knows() {
        trial.fill(subject, 10);
        UUID unknown = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> tasks.add("of-the-next-version", unknown, ""));

        trial.begin(subject, "a");

        eventually(() -> assertThat(marks(subject)).isEqualTo(10));
        int removed = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeMutationQuery(
                                "delete from paged_task where kind = 'of-the-next-version' and pages = 0 and"
                                        + " failures = 0")
                        .executeUpdate());
        assertThat(removed).isEqualTo(1);
    }

    @Test
    void does_not_start_a_task_whose_transaction_rolls_back() {
        trial.fill(subject, 10);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    trial.begin(subject, "undone");
                    throw new IllegalStateException("undone");
                }))
                .hasMessageContaining("undone");
        trial.begin(subject, "a");

        eventually(() -> assertThat(markedOnce("a")).isEqualTo(10));
        assertThat(markedOnce("undone")).isZero();
    }

    /** How many rows have the mark. Fails if a row has it twice. */
    private long markedOnce(String mark) {
        Object[] counts = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("""
                        select count(*), count(distinct row) from trial_mark join trial_row on id = row
                        where subject = :subject and mark = :mark
                        """, Object[].class)
                        .setParameter("subject", subject)
                        .setParameter("mark", mark)
                        .getSingleResult());
        assertThat(counts[0]).isEqualTo(counts[1]);
        return (Long) Objects.requireNonNull(counts[0]);
    }

    private long marks(UUID of) {
        return count("select count(*) from trial_mark join trial_row on id = row where subject = '%s'".formatted(of));
    }

    private long tasksLeft() {
        return count("select count(*) from paged_task where kind = 'trial-mark'");
    }

    private long count(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(query, Long.class).getSingleResult());
    }
}
