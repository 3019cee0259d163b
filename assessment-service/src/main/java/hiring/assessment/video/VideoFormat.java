package hiring.assessment.video;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The accepted video formats, each with the media types that browsers declare for it. */
public enum VideoFormat {
    MP4("video/mp4", "an MP4 video", Container.BOXES),
    QUICKTIME("video/quicktime", "a QuickTime video", Container.BOXES),
    WEBM("video/webm", "a WebM video", Container.ELEMENTS),
    MATROSKA("video/matroska", "a Matroska video", Container.ELEMENTS);

    /** Other names for the same. */
    private static final Map<String, VideoFormat> ALSO_DECLARED =
            Map.of("video/x-m4v", MP4, "video/3gpp", MP4, "video/x-matroska", MATROSKA);

    /** What a file consists of; within one kind the names are mixed up everywhere, and players look for themselves. */
    private enum Container {
        BOXES,
        ELEMENTS
    }

    private final String mediaType;
    private final String words;
    private final Container container;

    VideoFormat(String mediaType, String words, Container container) {
        this.mediaType = mediaType;
        this.words = words;
        this.container = container;
    }

    public String mediaType() {
        return mediaType;
    }

    /** For a sentence that begins with "This is". */
    public String words() {
        return words;
    }

    /** The format of a declared type. */
    public static Optional<VideoFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst()
                .or(() -> Optional.ofNullable(ALSO_DECLARED.get(mediaType)));
    }

    /** Whether a file of this format may be declared as that one. */
    public boolean passesAs(VideoFormat declared) {
        return container == declared.container;
    }
}
