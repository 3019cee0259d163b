package hiring.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses to start if another process uses a port. */
final class PortCheck {

    private static final int CONNECT_MILLIS = 200;

    private PortCheck() {}

    static void check(List<Part> parts) throws StartFailure {
        List<String> taken = new ArrayList<>();
        for (Part part : parts) {
            for (int port : part.ports()) {
                if (isTaken(port)) {
                    String owner =
                            PortOwner.of(port).map(who -> ", held by " + who).orElse("");
                    taken.add("port %d (%s) is in use%s".formatted(port, part.name(), owner));
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new StartFailure(taken.stream().collect(Collectors.joining("; "))
                    + "; stop that process, or set HIRING_PORT_OFFSET=500 to use other ports");
        }
    }

    private static boolean isTaken(int port) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        // Some systems allow a bind to one address beside a listener on all addresses, so try a connection too
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback, port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyAnswers) {
            try (ServerSocket socket = new ServerSocket(port, 1, loopback)) {
                return !socket.isBound();
            } catch (IOException e) {
                return true;
            }
        }
    }
}
