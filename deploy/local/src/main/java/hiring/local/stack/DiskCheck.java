package hiring.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses to start on a disk that is nearly full: databases handle a full disk badly. */
final class DiskCheck {

    static final long NEEDED_BYTES = 1L << 30;

    private DiskCheck() {}

    static void check(Path folder) throws StartFailure {
        try {
            Files.createDirectories(folder);
            check(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            throw new StartFailure("Cannot write to %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    static void check(Path folder, long freeBytes) throws StartFailure {
        if (freeBytes < NEEDED_BYTES) {
            throw new StartFailure("Disk is nearly full: %d MB free at %s, %d MB needed"
                    .formatted(freeBytes >> 20, folder, NEEDED_BYTES >> 20));
        }
    }
}
