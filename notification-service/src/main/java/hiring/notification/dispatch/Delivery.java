package hiring.notification.dispatch;

import hiring.kit.trace.LogIds;
import hiring.kit.trace.Traces;
import hiring.notification.delivery.Handover;
import hiring.notification.delivery.OutgoingMail;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The span of one attempt, and the ids in its log lines. It names the message and the kind, not the candidate. */
final class Delivery implements AutoCloseable {

    private final @Nullable Span span;
    private final Context context;
    private final LogIds ids;

    Delivery(Traces traces, OutgoingMail mail) {
        span = traces.start("deliver mail", SpanKind.CLIENT, mail.traceparent());
        if (span != null) {
            span.setAttribute("hiring.message", mail.messageId().toString());
            span.setAttribute("hiring.notice", mail.kind());
            span.setAttribute("hiring.attempt", mail.attempt());
        }
        context = Traces.context(mail.traceparent(), span);
        ids = new LogIds(mail.applicationId().value(), mail.vacancyId().value(), null);
    }

    /** Hands the message over. */
    Handover of(Supplier<Handover> attempt) {
        AtomicReference<@Nullable Handover> result = new AtomicReference<>();
        during(() -> result.set(attempt.get()));
        Handover handover = Objects.requireNonNull(result.get());
        if (span != null) {
            span.setAttribute("hiring.result", handover.getClass().getSimpleName());
        }
        return handover;
    }

    /** Does another part of the attempt. What it publishes continues the trace. */
    void during(Runnable work) {
        ids.during(context.wrap(work));
    }

    @Override
    public void close() {
        if (span != null) {
            span.end();
        }
    }
}
