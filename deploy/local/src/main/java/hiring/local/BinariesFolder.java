package hiring.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where unpacked programs are kept between runs, so that only the first one pays for the unpacking. */
final class BinariesFolder {

    private BinariesFolder() {}

    static Path path() throws IOException {
        // The user's name in it: on a shared machine the folder of another user could not be written to
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir"), "hiring-binaries-" + System.getProperty("user.name"));
        return Files.createDirectories(folder);
    }
}
