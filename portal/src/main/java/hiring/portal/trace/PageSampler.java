package hiring.portal.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides at a request whether it is recorded. A browser's wish to record is ignored. Without an address for the export
 * nothing is recorded, and ids are still propagated to the services and logged (decision 0079).
 */
@Singleton
public class PageSampler implements Sampler {

    private final Sampler first;

    public PageSampler(
            @ConfigProperty(name = "hiring.traces.ratio", defaultValue = "0.05") double ratio, Config config) {
        ConfigValue address = config.getConfigValue("quarkus.otel.exporter.otlp.endpoint");
        // The exporter's default is an address on this machine, where nothing may listen; defaults rank below zero
        boolean exporting = address.getValue() != null && address.getSourceOrdinal() >= 0;
        first = exporting ? Sampler.traceIdRatioBased(ratio) : Sampler.alwaysOff();
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        SpanContext caller = Span.fromContext(parent).getSpanContext();
        if (caller.isValid() && !caller.isRemote()) {
            return caller.isSampled() ? SamplingResult.recordAndSample() : SamplingResult.drop();
        }
        return first.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "pages, " + first.getDescription();
    }
}
