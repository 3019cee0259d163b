package hiring.acceptance.system;

import java.net.URI;

/** The addresses of a service's health and metrics. */
public final class Management {

    private Management() {}

    public static URI ready(URI service) {
        return service.resolve("/q/health/ready");
    }

    public static URI metrics(URI service) {
        return service.resolve("/q/metrics");
    }
}
