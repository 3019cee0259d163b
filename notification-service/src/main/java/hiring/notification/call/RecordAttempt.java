package hiring.notification.call;

import hiring.events.id.StaffId;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.notification.audit.NotificationAction;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.obligation.TimeToTell;
import hiring.notification.obligation.ToldByCallOrPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A recruiter has tried to call a candidate. */
@ApplicationScoped
public class RecordAttempt {

    private final Calls calls;
    private final Obligations obligations;
    private final Event<ToldByCallOrPost> told;
    private final Event<WrongNumber> wrongNumber;
    private final Outbox outbox;
    private final TimeToTell timeToTell;
    private final Audit audit;
    private final InstantSource clock;

    RecordAttempt(
            Calls calls,
            Obligations obligations,
            Event<ToldByCallOrPost> told,
            Event<WrongNumber> wrongNumber,
            Outbox outbox,
            TimeToTell timeToTell,
            Audit audit,
            InstantSource clock) {
        this.calls = calls;
        this.obligations = obligations;
        this.told = told;
        this.wrongNumber = wrongNumber;
        this.outbox = outbox;
        this.timeToTell = timeToTell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AttemptResult record(UUID callId, CallResult result, StaffId recruiter) {
        Optional<UUID> obligationId = calls.obligationOf(callId);
        if (obligationId.isEmpty()) {
            return new AttemptResult.NoSuchCall();
        }
        // First the obligation, then its channel: every transaction that changes both locks them in this order
        Obligation obligation = obligations.locked(obligationId.get());
        Call call = calls.locked(callId).orElseThrow();
        Instant now = clock.instant();
        if (!obligation.mayBeTold(now)) {
            // Too late or taken back, and not cancelled yet
            call.cancel();
        }
        if (call.state() != CallState.DUE) {
            return new AttemptResult.NotDue(call.state());
        }
        calls.note(new CallAttempt(callId, result, recruiter, now));
        audit.record(NotificationAction.CALL_ATTEMPTED, callId, Map.of("result", result.name()));
        call.attempt(result, obligation, now).ifPresent(completed -> {
            obligation.channelDone(now);
            told.fire(new ToldByCallOrPost(obligation.id()));
            outbox.add(completed);
            timeToTell.told(NoticeChannel.CALL, obligation, now);
        });
        if (result == CallResult.WRONG_NUMBER) {
            wrongNumber.fire(new WrongNumber(obligation.id()));
        }
        return new AttemptResult.Noted(call.state(), call.attempts());
    }
}
