package hiring.assessment.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** A file's bytes at any position, through a small window: a file of any size needs the same memory. */
final class Bytes {

    private static final int WINDOW = 16 * 1024;
    private static final int BYTE = 8;

    private final SeekableByteChannel file;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowAt;

    Bytes(SeekableByteChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    long size() {
        return size;
    }

    /** The unsigned number in so many bytes, at most eight. */
    long number(long at, int length) throws IOException, BrokenFileException {
        load(at, length);
        int from = (int) (at - windowAt);
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << BYTE) | (window.get(from + i) & 0xFF);
        }
        return value;
    }

    /** The characters of ISO 8859-1 in so many bytes. */
    String text(long at, int length) throws IOException, BrokenFileException {
        load(at, length);
        byte[] text = new byte[length];
        window.get((int) (at - windowAt), text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private void load(long at, int length) throws IOException, BrokenFileException {
        if (at < 0 || at > size - length) {
            throw new BrokenFileException(VideoFault.INCOMPLETE);
        }
        if (at >= windowAt && at + length <= windowAt + window.limit()) {
            return;
        }
        window.clear();
        file.position(at);
        int read = 0;
        while (read >= 0 && window.hasRemaining()) {
            read = file.read(window);
        }
        window.flip();
        windowAt = at;
        if (window.limit() < length) {
            throw new IOException("The file has become shorter while it was read");
        }
    }
}
