package hiring.kit.outbox;

import hiring.kit.trace.Traces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The spans of one batch of the relay, for the rows whose trace is recorded. Each ends with the batch's commit. */
final class SendSpans {

    private final Traces traces;
    private final List<Span> spans = new ArrayList<>();

    SendSpans(Traces traces) {
        this.traces = traces;
    }

    /** Starts the span of a row and returns what the record carries. */
    @Nullable
    String start(OutboxRow row) {
        Span span = traces.start("send " + row.type(), SpanKind.PRODUCER, row.traceparent());
        if (span == null) {
            return row.traceparent();
        }
        span.setAttribute("messaging.system", "kafka");
        span.setAttribute("messaging.destination.name", row.topic());
        span.setAttribute("messaging.message.id", row.eventId().toString());
        span.setAttribute("hiring.outbox.waited_ms", row.waited().toMillis());
        spans.add(span);
        return Traces.traceparent(span);
    }

    void failed(RuntimeException reason) {
        spans.forEach(span -> Traces.failed(span, reason));
    }

    void end() {
        spans.forEach(Span::end);
    }
}
