package hiring.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, from the archive on the class path, unpacked once for all stacks of a user. */
final class PostgresPrograms {

    private static final int SUPERUSER = 0;

    private final Path folder;
    private final List<String> prefix;

    private PostgresPrograms(Path folder, List<String> prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    static PostgresPrograms unpacked() throws IOException {
        String archive = "postgres-%s-%s.txz".formatted(system(), architecture());
        URL url = PostgresPrograms.class.getResource("/" + archive);
        if (url == null) {
            throw new IOException("There is no PostgreSQL for this machine: " + archive + " is not on the class path");
        }
        URLConnection connection = url.openConnection();
        // The archive of another version has another length, so it is unpacked to another folder
        Path folder = BinariesFolder.path().resolve("postgres-" + connection.getContentLengthLong());
        try (FileChannel lockFile = FileChannel.open(
                        folder.resolveSibling(folder.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = lockFile.lock()) {
            if (lock.isValid() && !Files.exists(folder)) {
                Path part = folder.resolveSibling(folder.getFileName() + ".part");
                delete(part);
                try (InputStream content = connection.getInputStream()) {
                    unpack(content, part);
                }
                Files.move(part, folder);
            }
        }
        return new PostgresPrograms(folder, prefix(folder));
    }

    /** The command line of a program. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** PostgreSQL refuses to run as root, so root runs it as an unnamed user in a user namespace. */
    private static List<String> prefix(Path folder) throws IOException {
        boolean superuser = Files.getAttribute(folder, "unix:uid").equals(SUPERUSER);
        return superuser && system().equals("linux") ? List.of("unshare", "-U") : List.of();
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive of PostgreSQL reaches outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(tar, file);
                    if (entry.getName().matches("(\\./)?bin/.*")) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
