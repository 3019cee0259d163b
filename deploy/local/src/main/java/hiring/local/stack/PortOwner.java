package hiring.local.stack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the process that listens on a port, on systems that show it: Linux does under /proc. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** Name and id, for example {@code java (pid 4711)}; empty if they cannot be read. */
    static Optional<String> of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(listeningSockets(Path.of(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsAny(process.pid(), sockets))
                .map(PortOwner::describe)
                .findFirst();
    }

    private static Set<String> listeningSockets(Path table, int port) {
        String suffix = ":%04X".formatted(port);
        Set<String> inodes = new HashSet<>();
        try {
            for (String line : Files.readAllLines(table, US_ASCII)) {
                String[] column = line.strip().split("\\s+", -1);
                if (column.length > 9 && column[1].endsWith(suffix) && column[3].equals(LISTENING)) {
                    inodes.add("socket:[" + column[9] + "]");
                }
            }
        } catch (IOException notLinux) {
            return Set.of();
        }
        return inodes;
    }

    private static boolean holdsAny(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors) {
                if (sockets.contains(target(descriptor))) {
                    return true;
                }
            }
        } catch (IOException someoneElses) {
            return false;
        }
        return false;
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        String command = process.info()
                .command()
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .orElse("process");
        return "%s (pid %d)".formatted(command, process.pid());
    }
}
