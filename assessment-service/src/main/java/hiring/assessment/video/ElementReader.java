package hiring.assessment.video;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks the elements of EBML (RFC 8794) that a WebM or Matroska file (RFC 9559) consists of. Recorders that write as
 * they record leave the length of a segment and of its clusters open; then the last block says whether the file is
 * whole.
 */
final class ElementReader {

    private static final int MOST_ELEMENTS = 500_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST_ID = 4;
    private static final int LONGEST_LENGTH = 8;
    private static final int LONGEST_NAME = 100;
    private static final int OF_PICTURES = 1;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final double LONGEST_MILLIS = 1e9;

    private static final int EBML = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int DOCUMENT_TYPE = 0x4282;
    private static final int INFO = 0x1549A966;
    private static final int TIMESTAMP_SCALE = 0x2AD7B1;
    private static final int DURATION = 0x4489;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK_ENTRY = 0xAE;
    private static final int TRACK_NUMBER = 0xD7;
    private static final int TRACK_TYPE = 0x83;
    private static final int CODEC = 0x86;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TIMESTAMP = 0xE7;
    private static final int SIMPLE_BLOCK = 0xA3;
    private static final int BLOCK_GROUP = 0xA0;
    private static final int BLOCK = 0xA1;

    private final Bytes bytes;
    private final Deque<Parent> parents = new ArrayDeque<>();
    /** Tracks with pictures, and how they are coded. */
    private final Map<Long, String> pictures = new HashMap<>();

    private @Nullable Track track;
    private VideoFormat format = VideoFormat.MATROSKA;
    private boolean hasTracks;
    private long scale = 1_000_000;
    private double stated;
    private long clusterAt;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    ElementReader(Bytes bytes) {
        this.bytes = bytes;
    }

    private record Parent(int id, long end, boolean open) {}

    private static final class Track {
        long number;
        long type;
        String codec = "";
    }

    VideoContent read() throws IOException, BrokenFileException {
        long at = 0;
        for (int elements = 0; at < bytes.size(); elements++) {
            if (elements == MOST_ELEMENTS) {
                throw new BrokenFileException(VideoFault.DAMAGED);
            }
            while (!parents.isEmpty() && at >= parents.getLast().end()) {
                parents.removeLast();
            }
            at = next(at);
        }
        endTrack();
        return judged();
    }

    private VideoContent judged() throws BrokenFileException {
        if (!hasTracks) {
            throw new BrokenFileException(VideoFault.INCOMPLETE);
        }
        if (pictures.isEmpty()) {
            throw new BrokenFileException(VideoFault.NO_PICTURES);
        }
        if (last < first) {
            throw new BrokenFileException(stated > 0 ? VideoFault.INCOMPLETE : VideoFault.NO_DURATION);
        }
        String codec = pictures.values().iterator().next();
        if (!isPlayable(codec)) {
            throw new BrokenFileException(VideoFault.NOT_PLAYABLE);
        }
        double units = Math.max(stated, (double) (last - first));
        double millis = Math.min(LONGEST_MILLIS, units * scale / NANOS_IN_MILLI);
        if (!(millis > 0)) {
            throw new BrokenFileException(VideoFault.NO_DURATION);
        }
        return new VideoContent.Playable(format, Duration.ofMillis(Math.max(1, Math.round(millis))), codec);
    }

    private static boolean isPlayable(String codec) {
        return switch (codec) {
            case "V_VP8", "V_VP9", "V_AV1", "V_MPEG4/ISO/AVC", "V_MPEGH/ISO/HEVC" -> true;
            default -> false;
        };
    }

    private long next(long at) throws IOException, BrokenFileException {
        int idLength = width(at, LONGEST_ID);
        int id = (int) bytes.number(at, idLength);
        int lengthLength = width(at + idLength, LONGEST_LENGTH);
        long length = bytes.number(at + idLength, lengthLength) & lowBits(lengthLength);
        boolean open = length == lowBits(lengthLength);
        long from = at + idLength + lengthLength;
        leaveOpenCluster(id);
        long end = open ? endOfParent() : from + length;
        if (end > bytes.size()) {
            throw new BrokenFileException(VideoFault.INCOMPLETE);
        }
        if (end > endOfParent()) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
        switch (id) {
            case SEGMENT, CLUSTER -> enter(id, end, open);
            case EBML, INFO, TRACKS, TRACK_ENTRY, BLOCK_GROUP -> {
                if (open) {
                    throw new BrokenFileException(VideoFault.DAMAGED);
                }
                enter(id, end, false);
            }
            default -> {
                if (open) {
                    throw new BrokenFileException(VideoFault.DAMAGED);
                }
                leaf(id, from, end);
                return end;
            }
        }
        return from;
    }

    // A cluster without a length ends where the next element of a segment begins; those have four bytes
    private void leaveOpenCluster(int id) {
        while (!parents.isEmpty()
                && parents.getLast().open()
                && parents.getLast().id() == CLUSTER
                && (id >>> 28) == 1) {
            parents.removeLast();
        }
    }

    private long endOfParent() {
        return parents.isEmpty() ? bytes.size() : parents.getLast().end();
    }

    private void enter(int id, long end, boolean open) throws BrokenFileException {
        if (parents.size() == DEEPEST) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
        parents.addLast(new Parent(id, end, open));
        if (id == TRACKS) {
            hasTracks = true;
        }
        if (id == TRACK_ENTRY) {
            endTrack();
            track = new Track();
        }
    }

    private void endTrack() {
        if (track != null && track.type == OF_PICTURES) {
            pictures.put(track.number, track.codec);
        }
        track = null;
    }

    private void leaf(int id, long from, long end) throws IOException, BrokenFileException {
        Track current = track;
        switch (id) {
            case DOCUMENT_TYPE -> {
                if (text(from, end).equals("webm")) {
                    format = VideoFormat.WEBM;
                }
            }
            case TIMESTAMP_SCALE -> scale = Math.max(1, number(from, end));
            case DURATION -> stated = floating(from, end);
            case TRACK_NUMBER -> {
                if (current != null) {
                    current.number = number(from, end);
                }
            }
            case TRACK_TYPE -> {
                if (current != null) {
                    current.type = number(from, end);
                }
            }
            case CODEC -> {
                if (current != null) {
                    current.codec = text(from, end);
                }
            }
            case TIMESTAMP -> clusterAt = number(from, end);
            case SIMPLE_BLOCK, BLOCK -> {
                endTrack();
                block(from, end);
            }
            default -> {
                // Says nothing that is needed
            }
        }
    }

    private void block(long from, long end) throws IOException, BrokenFileException {
        int width = width(from, LONGEST_LENGTH);
        if (end - from < width + 3L) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
        long number = bytes.number(from, width) & lowBits(width);
        if (pictures.containsKey(number)) {
            long time = clusterAt + (short) bytes.number(from + width, 2);
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
    }

    private String text(long from, long end) throws IOException, BrokenFileException {
        return bytes.text(from, (int) Math.min(LONGEST_NAME, end - from)).replace("\0", "");
    }

    private long number(long from, long end) throws IOException, BrokenFileException {
        if (end - from > LONGEST_LENGTH) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
        return Math.max(0, bytes.number(from, (int) (end - from)));
    }

    private double floating(long from, long end) throws IOException, BrokenFileException {
        double value = switch ((int) Math.min(end - from, LONGEST_LENGTH + 1)) {
            case Float.BYTES -> Float.intBitsToFloat((int) bytes.number(from, Float.BYTES));
            case Double.BYTES -> Double.longBitsToDouble(bytes.number(from, Double.BYTES));
            default -> 0;
        };
        return value > 0 ? value : 0;
    }

    /** How many bytes a number of variable length has: one more than its first byte has leading zeros. */
    private int width(long at, int most) throws IOException, BrokenFileException {
        int width = Long.numberOfLeadingZeros(bytes.number(at, 1)) - (Long.SIZE - Byte.SIZE) + 1;
        if (width > most) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
        return width;
    }

    private static long lowBits(int width) {
        return (1L << (7 * width)) - 1;
    }
}
