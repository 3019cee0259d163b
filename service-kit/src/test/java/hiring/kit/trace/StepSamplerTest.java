package hiring.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StepSamplerTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final StepSampler none = new StepSampler(0, true);
    private final StepSampler all = new StepSampler(1, true);

    @Test
    void ignores_a_caller_who_asks_for_recording() {
        assertThat(records(none, remote(true), SpanKind.SERVER)).isFalse();
        assertThat(records(all, remote(false), SpanKind.SERVER)).isTrue();
    }

    @Test
    void follows_the_first_span_of_the_step() {
        assertThat(records(none, remote(true), SpanKind.CONSUMER)).isTrue();
        assertThat(records(all, remote(false), SpanKind.CONSUMER)).isFalse();
    }

    @Test
    void records_nothing_without_an_address_for_the_export() {
        StepSampler sampler = new StepSampler(1, false);

        assertThat(records(sampler, Context.root(), SpanKind.SERVER)).isFalse();
        assertThat(records(sampler, remote(true), SpanKind.CONSUMER)).isFalse();
    }

    @Test
    void records_a_batch_with_a_recorded_event() {
        assertThat(none.shouldSample(
                                Context.root(),
                                TRACE,
                                "batch",
                                SpanKind.CONSUMER,
                                Attributes.empty(),
                                List.of(LinkData.create(spanContext(true))))
                        .getDecision())
                .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    }

    @Test
    void a_default_address_is_no_address() {
        String name = "quarkus.otel.exporter.otlp.endpoint";
        Map<String, String> address = Map.of(name, "http://localhost:4317");
        Config byDefault = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(address, "defaults", Integer.MIN_VALUE + 50))
                .build();
        Config bySetting = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(address, "file", 100))
                .build();

        assertThat(StepSampler.isSet(byDefault, name)).isFalse();
        assertThat(StepSampler.isSet(bySetting, name)).isTrue();
    }

    private static boolean records(StepSampler sampler, Context parent, SpanKind kind) {
        return sampler.shouldSample(parent, TRACE, "span", kind, Attributes.empty(), List.of())
                        .getDecision()
                == SamplingDecision.RECORD_AND_SAMPLE;
    }

    private static Context remote(boolean recorded) {
        return Context.root().with(Span.wrap(spanContext(recorded)));
    }

    private static SpanContext spanContext(boolean recorded) {
        return SpanContext.createFromRemoteParent(
                TRACE,
                "00f067aa0ba902b7",
                recorded ? TraceFlags.getSampled() : TraceFlags.getDefault(),
                TraceState.getDefault());
    }
}
