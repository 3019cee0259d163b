package hiring.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks an archive that has one folder at its top. */
final class Unzip {

    private Unzip() {}

    /** The name of that folder. */
    static String topFolder(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.entries().nextElement().getName().replaceFirst("/.*", "");
        }
    }

    /** Puts the content of that folder into {@code target}. */
    static void into(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path file = target.resolve(entry.getName().replaceFirst("^[^/]*/", ""))
                        .normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Archive %s reaches outside of itself: %s".formatted(archive, entry));
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }
}
