package hiring.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Carries commands to the running stack: one line over a socket that only the owner of its folder can open. The first
 * line of the response is {@code ok} or {@code error}, the rest is for the user.
 */
final class Control {

    static final String OK = "ok";
    static final String ERROR = "error";

    private Control() {}

    /** Executes a command; the response is shown to the user. */
    @FunctionalInterface
    interface Commands {

        String carryOut(String command) throws StartFailure;
    }

    /** The result of a command. */
    record Answer(boolean ok, String text) {}

    static ServerSocketChannel open(Path socket) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        return server;
    }

    /** Serves one command and returns it; empty if the client sent none. */
    static String serve(SocketChannel client, Commands commands) throws IOException {
        try (client;
                BufferedReader input = new BufferedReader(Channels.newReader(client, UTF_8));
                Writer output = Channels.newWriter(client, UTF_8)) {
            String command = input.readLine();
            if (command == null) {
                return "";
            }
            try {
                output.write(OK + "\n" + commands.carryOut(command));
            } catch (StartFailure e) {
                output.write(ERROR + "\n" + e.line() + "\n");
            }
            return command;
        }
    }

    static Answer ask(Path socket, String command) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                BufferedReader input = new BufferedReader(Channels.newReader(channel, UTF_8));
                Writer output = Channels.newWriter(channel, UTF_8)) {
            output.write(command + "\n");
            output.flush();
            String first = input.readLine();
            StringBuilder text = new StringBuilder();
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                text.append(line).append(System.lineSeparator());
            }
            return new Answer(OK.equals(first), text.toString());
        }
    }
}
