package hiring.assessment.upload;

import hiring.assessment.video.VideoContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A received video on the local disk, until it is stored or refused: a candidate with a slow connection must not hold a
 * database connection.
 */
record Upload(Path file, long size, String sha256) implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    /** Reads at most {@code most} bytes and one more, which shows that it is too large. */
    static Upload receive(InputStream body, long most) throws IOException {
        Path file = Files.createTempFile("hiring-video-", ".part");
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (InputStream bytes = new DigestInputStream(body, digest);
                OutputStream out = Files.newOutputStream(file)) {
            long size = 0;
            byte[] piece = new byte[PIECE];
            int read = bytes.read(piece, 0, (int) Math.min(PIECE, most + 1 - size));
            while (read > 0) {
                out.write(piece, 0, read);
                size += read;
                read = bytes.read(piece, 0, (int) Math.min(PIECE, most + 1 - size));
            }
            return new Upload(file, size, Hex.encodeHexString(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    VideoContent content() throws IOException {
        return VideoContent.of(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
