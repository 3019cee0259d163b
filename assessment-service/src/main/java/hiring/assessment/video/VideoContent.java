package hiring.assessment.video;

import hiring.kit.file.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a file contains, whatever its name and declared type are. */
public sealed interface VideoContent {

    /**
     * It is whole and has moving pictures.
     *
     * @param codec of the pictures, as the file names it
     */
    record Playable(VideoFormat format, Duration duration, String codec) implements VideoContent {}

    /** It begins as a video does, and cannot be accepted. */
    record Faulty(VideoFault fault) implements VideoContent {}

    /**
     * It is something else.
     *
     * @param words what it is, for a sentence that begins with "This is"
     */
    record NotVideo(String words) implements VideoContent {}

    /** Chooses the reader by the file's signature. */
    static VideoContent of(Path file) throws IOException {
        FileKind kind;
        try (InputStream start = Files.newInputStream(file)) {
            kind = FileKind.of(start.readNBytes(FileKind.HEAD));
        }
        if (!kind.isIsoVideo() && !kind.isMatroska()) {
            return new NotVideo(kind.words());
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            Bytes bytes = new Bytes(channel);
            return kind.isIsoVideo() ? new BoxReader(bytes).read() : new ElementReader(bytes).read();
        } catch (BrokenFileException e) {
            return new Faulty(e.fault());
        }
    }
}
