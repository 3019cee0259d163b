package hiring.local.stack;

import hiring.local.Balancer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Distributes the requests for a service among its replicas, on the ports that the service has without replicas.
 *
 * @param ports for requests, and for health and metrics
 * @param replicas with two ports as well
 */
record BalancerPart(String name, List<Integer> ports, List<? extends Part> replicas) implements Part {

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Running start() throws StartFailure {
        try {
            return new RunningBalancers(balancer(0), balancer(1));
        } catch (IOException e) {
            throw new StartFailure("%s cannot be started: %s".formatted(name(), e.getMessage()), e);
        }
    }

    private Balancer balancer(int which) throws IOException {
        return new Balancer(
                ports().get(which),
                replicas.stream()
                        .map(replica ->
                                URI.create("http://127.0.0.1:" + replica.ports().get(which)))
                        .toList());
    }

    /** They are threads of this process. */
    private record RunningBalancers(Balancer requests, Balancer management) implements Running {

        @Override
        public long pid() {
            return ProcessHandle.current().pid();
        }

        @Override
        public String trouble() {
            return "";
        }

        @Override
        public void stop() {
            kill();
        }

        @Override
        public void kill() {
            try {
                requests.close();
                management.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        // As long as the process
        @Override
        public void whenEnded(Runnable action) {}
    }
}
