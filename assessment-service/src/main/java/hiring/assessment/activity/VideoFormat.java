package hiring.assessment.activity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of video that are taken. What a file is, its first bytes say; its name and its declared type say what somebody thinks. */
public enum VideoFormat {
    MP4("video/mp4"),
    WEBM("video/webm");

    /** As many first bytes as the decision needs. */
    public static final int HEAD = 64;

    private static final byte[] EBML = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
    private static final byte[] BOX_OF_TYPE = "ftyp".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOCUMENT_TYPE = "webm".getBytes(StandardCharsets.US_ASCII);
    private static final int BOX_TYPE_AT = 4;

    private final String mediaType;

    VideoFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<VideoFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Empty for anything else. */
    public static Optional<VideoFormat> recognise(byte[] head) {
        if (startsAt(head, BOX_TYPE_AT, BOX_OF_TYPE)) {
            return Optional.of(MP4);
        }
        // A Matroska file begins in the same way; only its document type tells that browsers can play it
        if (startsAt(head, 0, EBML)) {
            for (int at = EBML.length; at + DOCUMENT_TYPE.length <= Math.min(head.length, HEAD); at++) {
                if (startsAt(head, at, DOCUMENT_TYPE)) {
                    return Optional.of(WEBM);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean startsAt(byte[] bytes, int at, byte[] expected) {
        return bytes.length >= at + expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }
}
