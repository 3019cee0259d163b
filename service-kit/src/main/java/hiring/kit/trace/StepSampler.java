package hiring.kit.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Decides at the first span of a step whether the step is recorded; every later span follows it. A caller's request to
 * record is ignored, because callers come from the internet (decision 0079). Without an address for the export nothing
 * is recorded, and ids are still propagated and logged.
 */
@Singleton
public class StepSampler implements Sampler {

    private static final List<String> ADDRESSES =
            List.of("quarkus.otel.exporter.otlp.endpoint", "quarkus.otel.exporter.otlp.traces.endpoint");

    private final Sampler first;
    private final boolean exporting;

    @Inject
    StepSampler(TracesConfig traces, Config config) {
        this(traces.ratio(), ADDRESSES.stream().anyMatch(name -> isSet(config, name)));
    }

    StepSampler(double ratio, boolean exporting) {
        this.first = Sampler.traceIdRatioBased(ratio);
        this.exporting = exporting;
    }

    // The exporter's default is an address on this machine, where nothing may listen. Defaults have negative ordinals,
    // and files and variables positive ones
    static boolean isSet(Config config, String name) {
        var value = config.getConfigValue(name);
        return value.getValue() != null && value.getSourceOrdinal() >= 0;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        if (!exporting) {
            return SamplingResult.drop();
        }
        SpanContext caller = Span.fromContext(parent).getSpanContext();
        if (!caller.isValid() || (kind == SpanKind.SERVER && caller.isRemote())) {
            return links.stream().anyMatch(StepSampler::isRecorded)
                    ? SamplingResult.recordAndSample()
                    : first.shouldSample(parent, traceId, name, kind, attributes, links);
        }
        return caller.isSampled() ? SamplingResult.recordAndSample() : SamplingResult.drop();
    }

    private static boolean isRecorded(LinkData link) {
        return link.getSpanContext().isSampled();
    }

    @Override
    public String getDescription() {
        return "steps of an application, " + (exporting ? first.getDescription() : "not exported");
    }
}
