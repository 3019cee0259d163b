package hiring.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Continues a trace where a thread, a table or a topic interrupts it. Between them it travels as a W3C traceparent. A
 * trace that is not recorded costs a look at its last character (decision 0079).
 */
@Singleton
public class Traces {

    private static final ContextKey<Map<String, String>> OF_A_BATCH = ContextKey.named("hiring-traces-of-a-batch");
    private static final String HEADER = "traceparent";
    // "00-", 32 digits, "-", 16 digits, "-", and two digits of flags, of which the lowest bit says "recorded"
    private static final int LENGTH = 55;

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The current span, for what is stored and done later; null outside a trace. */
    public static @Nullable String current() {
        return of(Span.current().getSpanContext());
    }

    /** As {@link #current}; while a batch of events is applied, the span of the event with this key. */
    public static @Nullable String current(UUID key) {
        Map<String, String> ofBatch = Context.current().get(OF_A_BATCH);
        String own = ofBatch == null ? null : ofBatch.get(key.toString());
        return own == null ? current() : own;
    }

    /** Whether spans under this one are recorded. */
    public static boolean isRecorded(@Nullable String traceparent) {
        return traceparent != null
                && traceparent.length() == LENGTH
                && (Character.digit(traceparent.charAt(LENGTH - 1), 16) & 1) == 1;
    }

    /** Starts a span that the caller ends; absent where the trace is not recorded. */
    public @Nullable Span start(String name, SpanKind kind, @Nullable String traceparent) {
        return isRecorded(traceparent)
                ? tracer.spanBuilder(name)
                        .setParent(context(traceparent))
                        .setSpanKind(kind)
                        .startSpan()
                : null;
    }

    /** The span as it is stored and sent. */
    public static String traceparent(Span span) {
        return Objects.requireNonNull(of(span.getSpanContext()));
    }

    /** Does a piece of work in a span under the stored one. */
    public <T> T in(String name, SpanKind kind, @Nullable String traceparent, Supplier<T> work) {
        Span span = start(name, kind, traceparent);
        try {
            return context(traceparent, span).wrapSupplier(work).get();
        } catch (RuntimeException | Error e) {
            failed(span, e);
            throw e;
        } finally {
            end(span);
        }
    }

    /** Applies the effects of one event. What they publish and store continues the event's trace. */
    public void apply(Cause cause, Runnable effects) {
        cause.ids()
                .during(() -> in(nameOf(cause.type()), SpanKind.CONSUMER, cause.traceparent(), () -> {
                    effects.run();
                    return true;
                }));
    }

    /**
     * Applies the effects of several events at once. What they publish and store about a key continues the trace of that
     * key's event; the rest belongs to a trace of the batch, which has a link to each event.
     */
    public void applyAll(List<Cause> causes, Runnable effects) {
        if (causes.size() == 1) {
            apply(causes.getFirst(), effects);
            return;
        }
        Map<String, String> ofKeys = new HashMap<>();
        List<Span> spans = new ArrayList<>();
        for (Cause cause : causes) {
            Span span = start(nameOf(cause.type()), SpanKind.CONSUMER, cause.traceparent());
            if (span != null) {
                spans.add(span);
            }
            String continued = span == null ? cause.traceparent() : traceparent(span);
            if (continued != null) {
                ofKeys.put(cause.key(), continued);
            }
        }
        Span batch = spans.isEmpty() ? null : batch(causes.getFirst().type(), spans);
        try {
            context(null, batch)
                    .with(OF_A_BATCH, Map.copyOf(ofKeys))
                    .wrap(effects)
                    .run();
        } catch (RuntimeException | Error e) {
            spans.forEach(span -> failed(span, e));
            throw e;
        } finally {
            spans.forEach(Span::end);
            end(batch);
        }
    }

    private Span batch(String type, List<Span> spans) {
        SpanBuilder batch = tracer.spanBuilder(nameOf(type) + " (batch)")
                .setNoParent()
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.batch.message_count", spans.size());
        spans.forEach(span -> batch.addLink(span.getSpanContext()));
        return batch.startSpan();
    }

    private static String nameOf(String type) {
        return "apply " + type;
    }

    /** Marks a span as failed, by the kind of the failure only, because a message may be about a person. */
    public static void failed(@Nullable Span span, Throwable e) {
        if (span != null) {
            span.setStatus(StatusCode.ERROR, e.getClass().getName());
        }
    }

    private static void end(@Nullable Span span) {
        if (span != null) {
            span.end();
        }
    }

    /** The context of a started span, or of the stored one where none was started. */
    public static Context context(@Nullable String traceparent, @Nullable Span span) {
        return span == null ? context(traceparent) : Context.root().with(span);
    }

    private static Context context(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, GETTER);
    }

    private static final TextMapGetter<String> GETTER = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(HEADER) ? carrier : null;
        }
    };

    private static @Nullable String of(SpanContext span) {
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
