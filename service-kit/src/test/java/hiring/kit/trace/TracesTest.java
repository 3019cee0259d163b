package hiring.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesTest {

    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String OTHER_TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "00f067aa0ba902b7";

    private final RecordedSpans recorded = new RecordedSpans();
    private final Traces traces = new Traces(SdkTracerProvider.builder()
            .setSampler(new StepSampler(1, true))
            .addSpanProcessor(recorded)
            .build()
            .get("test"));

    @Test
    void continues_the_trace_of_an_event_in_what_its_effect_publishes() {
        List<@Nullable String> published = new ArrayList<>();

        traces.apply(cause(ONE, TRACE, true), () -> published.add(Traces.current(ONE)));

        SpanData span = only("apply a.v1");
        assertThat(span.getParentSpanId()).isEqualTo(SPAN);
        assertThat(published).containsExactly("00-" + TRACE + "-" + span.getSpanId() + "-01");
    }

    @Test
    void continues_in_a_batch_the_trace_of_the_event_with_the_same_key() {
        List<@Nullable String> published = new ArrayList<>();

        traces.applyAll(List.of(cause(ONE, TRACE, true), cause(OTHER, OTHER_TRACE, true)), () -> {
            published.add(Traces.current(OTHER));
            published.add(Traces.current(ONE));
            published.add(Traces.current(UUID.randomUUID()));
        });

        SpanData batch = only("apply a.v1 (batch)");
        assertThat(published.get(0)).startsWith("00-" + OTHER_TRACE);
        assertThat(published.get(1)).startsWith("00-" + TRACE);
        assertThat(published.get(2)).isEqualTo("00-" + batch.getTraceId() + "-" + batch.getSpanId() + "-01");
        assertThat(batch.getLinks())
                .map(LinkData::getSpanContext)
                .map(linked -> linked.getTraceId())
                .containsExactly(TRACE, OTHER_TRACE);
    }

    @Test
    void makes_no_span_where_the_trace_is_not_recorded_and_propagates_its_id() {
        List<@Nullable String> published = new ArrayList<>();

        traces.applyAll(
                List.of(cause(ONE, TRACE, false), cause(OTHER, OTHER_TRACE, false)),
                () -> published.add(Traces.current(ONE)));
        traces.apply(cause(ONE, TRACE, false), () -> published.add(Traces.current(ONE)));

        assertThat(recorded.all()).isEmpty();
        assertThat(published).allMatch(("00-" + TRACE + "-" + SPAN + "-00")::equals);
    }

    @Test
    void takes_a_missing_or_broken_traceparent_as_none() {
        assertThat(Traces.isRecorded(null)).isFalse();
        assertThat(Traces.isRecorded("nonsense1")).isFalse();
        List<@Nullable String> published = new ArrayList<>();

        traces.apply(new Cause("a.v1", ONE.toString(), ids(), "nonsense"), () -> published.add(Traces.current(ONE)));

        assertThat(published).containsOnlyNulls();
    }

    @Test
    void names_the_kind_of_a_failure_and_not_its_message() {
        assertThatThrownBy(() -> traces.in("page", SpanKind.INTERNAL, "00-" + TRACE + "-" + SPAN + "-01", () -> {
                    throw new IllegalStateException("Zoe Quux");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(only("page").getStatus().getDescription()).isEqualTo("java.lang.IllegalStateException");
        assertThat(recorded.all().toString()).doesNotContain("Quux");
    }

    private SpanData only(String name) {
        return recorded.all().stream()
                .filter(span -> span.getName().equals(name))
                .reduce((one, other) -> {
                    throw new AssertionError("Two spans " + name);
                })
                .orElseThrow();
    }

    private static Cause cause(UUID key, String trace, boolean isRecorded) {
        return new Cause("a.v1", key.toString(), ids(), "00-" + trace + "-" + SPAN + (isRecorded ? "-01" : "-00"));
    }

    private static LogIds ids() {
        return new LogIds(null, null, null);
    }
}
