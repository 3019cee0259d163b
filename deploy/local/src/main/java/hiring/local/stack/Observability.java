package hiring.local.stack;

import java.util.List;

/**
 * The parts of {@code --with observability}.
 *
 * @param parts that this machine can start
 */
record Observability(List<String> parts) {

    static final Observability NONE = new Observability(List.of());

    static Observability ofThisMachine() {
        return new Observability(
                PrometheusPart.program().isPresent()
                        ? List.of(TracesPart.NAME, PrometheusPart.NAME)
                        : List.of(TracesPart.NAME));
    }

    /** What was started, what could not be, and why. */
    String text(Settings settings) {
        if (parts.isEmpty()) {
            return "";
        }
        String prometheus = parts.contains(PrometheusPart.NAME)
                ? "http://localhost:%d   metrics, alerts: /alerts".formatted(settings.port(PrometheusPart.PORT))
                : "not started: prometheus is not on the PATH (Debian: apt-get install prometheus)";
        return """

          Prometheus             %s
          Traces                 http://localhost:%d   as text; every step of an application is recorded
          Grafana                not started: no registry of this build has it. Its dashboards and their provisioning
                                 are in deploy/observability/grafana
          Zipkin or Jaeger       not started: Maven Central has zipkin-server, and no module with which it receives OTLP.
                                 With a store of your own: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT
        """.formatted(prometheus, settings.port(TracesPart.PORT));
    }
}
