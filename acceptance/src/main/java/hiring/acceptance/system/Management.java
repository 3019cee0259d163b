package hiring.acceptance.system;

import java.net.URI;

/** The management interface of a service, on a port above its public one: health, metrics and the OpenAPI document. */
public final class Management {

    private static final int PORT_ABOVE = 1000;

    private Management() {}

    public static URI ready(URI service) {
        return address(service, "/q/health/ready");
    }

    public static URI metrics(URI service) {
        return address(service, "/q/metrics");
    }

    public static URI document(URI service) {
        return address(service, "/q/openapi");
    }

    /** The port, for the public address of a service. */
    public static int port(URI service) {
        return service.getPort() + PORT_ABOVE;
    }

    private static URI address(URI service, String path) {
        return URI.create("%s://%s:%d%s".formatted(service.getScheme(), service.getHost(), port(service), path));
    }
}
