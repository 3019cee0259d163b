package hiring.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Distributes connections among replicas in turn, like a Kubernetes service. A replica that refuses a connection is
 * skipped.
 */
public final class Balancer implements AutoCloseable {

    private static final int CONNECT_MILLIS = 500;

    private final ServerSocket server;
    private final List<URI> replicas = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, LongAdder> connections = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /**
     * Listens on this machine only.
     *
     * @param port 0 for any free one
     */
    public Balancer(int port, List<URI> replicas) throws IOException {
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.replicas.addAll(replicas);
        Thread.ofVirtual().name("balancer").start(this::accept);
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    public void add(URI replica) {
        replicas.add(replica);
    }

    /** New connections no longer go there, and open ones are closed, so that clients connect to the others. */
    public void remove(URI replica) {
        replicas.remove(replica);
        open.forEach(Balancer::end);
    }

    /** How many connections each replica has got. */
    public Map<URI, LongAdder> connections() {
        return Map.copyOf(connections);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().name("balanced").start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket replica = connect()) {
            open.add(client);
            open.add(replica);
            Thread back = Thread.ofVirtual().name("balanced-back").start(() -> copy(replica, client));
            copy(client, replica);
            back.join();
        } catch (IOException nowhere) {
            // The client sees a closed connection, as from a service without replicas
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    private Socket connect() throws IOException {
        List<URI> now = List.copyOf(replicas);
        int first = turn.getAndIncrement();
        for (int i = 0; i < now.size(); i++) {
            URI replica = now.get(Math.floorMod(first + i, now.size()));
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(replica.getHost(), replica.getPort()), CONNECT_MILLIS);
                connections.computeIfAbsent(replica, key -> new LongAdder()).increment();
                return socket;
            } catch (IOException away) {
                socket.close();
            }
        }
        throw new IOException("No replica answers");
    }

    // The end of one direction ends the other: HTTP uses no half-closed connections
    private static void copy(Socket from, Socket to) {
        try (InputStream input = from.getInputStream()) {
            input.transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Killed, or closed by the other direction
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(Balancer::end);
    }
}
