package hiring.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Finds a free port below the range for outgoing connections, because such a connection could take the port before the
 * server does.
 */
final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;
    private static final int TRIES = 1_000;

    private FreePort() {}

    static int orElseAny(int port) {
        return port != 0 ? port : any(RandomGenerator.getDefault());
    }

    private static int any(RandomGenerator random) {
        for (int i = 0; i < TRIES; i++) {
            int port = random.nextInt(LOWEST, BEYOND);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port between %d and %d is free".formatted(LOWEST, BEYOND));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
