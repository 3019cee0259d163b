package hiring.notification.message;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds messages whose process died while it sent them, and lists them for a recruiter. */
@ApplicationScoped
class CutOffMessagesJob {

    private final SendMessage sendMessage;

    CutOffMessagesJob(SendMessage sendMessage) {
        this.sendMessage = sendMessage;
    }

    @Scheduled(
            every = "{hiring.delivery.cut-off-search}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void search() {
        int found = sendMessage.giveUpOnCutOff();
        if (found > 0) {
            Log.warnf("%d messages were cut off while they were sent; it is not known if they were", found);
        }
    }
}
