package hiring.assessment.progress;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a test run the job, which the scheduler does otherwise. */
@ApplicationScoped
public class WindowsJobAccess {

    private final WindowsJob job;

    WindowsJobAccess(WindowsJob job) {
        this.job = job;
    }

    public void run() {
        job.run();
    }
}
