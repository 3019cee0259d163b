package hiring.notification.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes the sockets of one connection, and can close the one in use while another thread waits for it. */
final class ClosableSockets extends SocketFactory {

    private final Object lock = new Object();
    private boolean closed;
    private Socket current = new Socket();

    /** Closes the socket in use and every later one; a thread that reads from it gets an exception. */
    void close() {
        synchronized (lock) {
            closed = true;
            closeNow();
        }
    }

    private void closeNow() {
        try {
            current.close();
        } catch (IOException e) {
            throw new IllegalStateException("A socket cannot be closed", e);
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        synchronized (lock) {
            current = new Socket();
            // Otherwise the end of a letter waits until the server has acknowledged what came before it
            current.setTcpNoDelay(true);
            if (closed) {
                closeNow();
            }
            return current;
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        Socket socket = createSocket();
        socket.bind(new InetSocketAddress(local, localPort));
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }
}
