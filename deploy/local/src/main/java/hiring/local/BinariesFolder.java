package hiring.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that keeps unpacked programs between runs, so that only the first run unpacks them. */
final class BinariesFolder {

    private BinariesFolder() {}

    static Path path() throws IOException {
        // With the user's name: on a shared machine the folder of another user is not writable
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir"), "hiring-binaries-" + System.getProperty("user.name"));
        return Files.createDirectories(folder);
    }
}
