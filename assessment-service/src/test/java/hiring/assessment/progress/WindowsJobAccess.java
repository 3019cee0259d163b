package hiring.assessment.progress;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets a test run the job, which the scheduler does otherwise. */
@ApplicationScoped
public class WindowsJobAccess {

    private final WindowsJob job;
    private final EntityManager entityManager;

    WindowsJobAccess(WindowsJob job, EntityManager entityManager) {
        this.job = job;
        this.entityManager = entityManager;
    }

    /** Returns when all that was due is done. */
    public void run() {
        job.run();
        eventually(() -> assertThat(tasks()).isZero());
    }

    @Transactional
    long tasks() {
        return (Long) entityManager
                .createNativeQuery("select count(*) from paged_task", Long.class)
                .getSingleResult();
    }
}
