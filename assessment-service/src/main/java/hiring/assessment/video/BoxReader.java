package hiring.assessment.video;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the boxes of ISO/IEC 14496-12. Each box must lie within the one around it and the last one must end where the
 * file does; only the boxes that say something about tracks are opened, so nothing nests deeper than they do.
 */
final class BoxReader {

    private static final int MOST_BOXES = 200_000;
    private static final int MOST_TRACKS = 100;
    private static final int DEEPEST = 8;
    private static final double MILLIS = 1000;
    private static final int HEADER = 8;
    private static final int LONG_HEADER = 16;
    private static final int WORD = 4;
    private static final int LONG = 8;
    /** Version and flags, which the boxes below begin with. */
    private static final int VERSION = 4;

    private static final Set<String> PROTECTED = Set.of("encv", "drmi");

    /** Codecs of cameras, editing software and old players; an unknown codec may play. */
    private static final Set<String> FOR_NO_BROWSER = Set.of(
            "ap4h", "ap4x", "apch", "apcn", "apcs", "apco", "dvc ", "dvcp", "dvpp", "jpeg", "mjpa", "mjpb", "raw ",
            "rle ", "v210", "2vuy", "yuv2", "SVQ1", "SVQ3", "cvid", "s263", "h263", "avdn", "AVdn");

    private final Bytes bytes;
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Long, Long> defaultDurations = new HashMap<>();
    private int boxes;
    private long mediaBytes;
    private boolean hasMovie;
    private boolean hasStillPictures;
    private boolean awaitsMedia;
    private int depth;
    /** A QuickTime file may begin without a file type box. */
    private VideoFormat format = VideoFormat.QUICKTIME;

    BoxReader(Bytes bytes) {
        this.bytes = bytes;
    }

    /** The content of a box, from its first byte to the one after its last. */
    private record Box(String type, long from, long end) {

        long length() {
            return end - from;
        }
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(Box box) throws IOException, BrokenFileException;
    }

    private static final class Track {
        long id;
        String handler = "";

        @Nullable
        String codec;

        long scale;
        long samples;
        long sampleBytes;
        long units;
    }

    VideoContent read() throws IOException, BrokenFileException {
        each(0, bytes.size(), this::outer);
        if (!hasMovie) {
            throw new BrokenFileException(hasStillPictures ? VideoFault.NO_PICTURES : VideoFault.INCOMPLETE);
        }
        List<Track> pictures =
                tracks.stream().filter(track -> track.handler.equals("vide")).toList();
        if (pictures.isEmpty()) {
            throw new BrokenFileException(VideoFault.NO_PICTURES);
        }
        if (awaitsMedia || pictures.stream().anyMatch(track -> track.sampleBytes > mediaBytes)) {
            throw new BrokenFileException(VideoFault.INCOMPLETE);
        }
        Track best = pictures.stream()
                .filter(track -> track.samples > 0 && track.units > 0 && track.scale > 0)
                .findFirst()
                .orElseThrow(() -> new BrokenFileException(VideoFault.NO_DURATION));
        if (best.codec == null) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
        if (PROTECTED.contains(best.codec)) {
            throw new BrokenFileException(VideoFault.PROTECTED);
        }
        if (FOR_NO_BROWSER.contains(best.codec)) {
            throw new BrokenFileException(VideoFault.NOT_PLAYABLE);
        }
        double seconds = (double) best.units / best.scale;
        return new VideoContent.Playable(
                format, Duration.ofMillis(Math.max(1, Math.round(seconds * MILLIS))), best.codec);
    }

    private void each(long from, long end, Visitor visitor) throws IOException, BrokenFileException {
        if (++depth > DEEPEST) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
        walk(from, end, visitor);
        depth--;
    }

    private void walk(long from, long end, Visitor visitor) throws IOException, BrokenFileException {
        VideoFault beyond = depth == 1 ? VideoFault.INCOMPLETE : VideoFault.DAMAGED;
        long at = from;
        while (at < end) {
            if (end - at < HEADER) {
                requirePadding(at, end, beyond);
                return;
            }
            if (++boxes > MOST_BOXES) {
                throw new BrokenFileException(VideoFault.DAMAGED);
            }
            long length = bytes.number(at, WORD);
            String type = bytes.text(at + WORD, WORD);
            int header = HEADER;
            if (length == 1) {
                header = LONG_HEADER;
                length = bytes.number(at + HEADER, LONG);
            } else if (length == 0) {
                // To the end; also how padding with zeros looks, and the end of a list in QuickTime
                length = end - at;
            }
            // A length of 64 bits with the first one set is negative here, and nothing that a file can have
            if (length < 0 || length > end - at) {
                throw new BrokenFileException(beyond);
            }
            if (length < header) {
                throw new BrokenFileException(VideoFault.DAMAGED);
            }
            visitor.visit(new Box(type, at + header, at + length));
            at += length;
        }
    }

    private void requirePadding(long from, long end, VideoFault beyond) throws IOException, BrokenFileException {
        if (bytes.number(from, (int) (end - from)) != 0) {
            throw new BrokenFileException(beyond);
        }
    }

    private void outer(Box box) throws IOException, BrokenFileException {
        switch (box.type()) {
            case "ftyp" -> {
                require(box, WORD);
                if (!bytes.text(box.from(), WORD).equals("qt  ")) {
                    format = VideoFormat.MP4;
                }
            }
            case "moov" -> {
                hasMovie = true;
                each(box.from(), box.end(), this::inMovie);
            }
            case "moof" -> {
                awaitsMedia = true;
                each(box.from(), box.end(), this::inFragment);
            }
            case "mdat" -> {
                awaitsMedia = false;
                mediaBytes += box.length();
            }
            case "meta" -> hasStillPictures = true;
            default -> {
                // Says nothing about pictures
            }
        }
    }

    private void inMovie(Box box) throws IOException, BrokenFileException {
        switch (box.type()) {
            case "trak" -> {
                if (tracks.size() == MOST_TRACKS) {
                    throw new BrokenFileException(VideoFault.DAMAGED);
                }
                Track track = new Track();
                tracks.add(track);
                each(box.from(), box.end(), part -> inTrack(track, part));
            }
            case "mvex" ->
                each(box.from(), box.end(), part -> {
                    if (part.type().equals("trex")) {
                        require(part, VERSION + 3 * WORD);
                        defaultDurations.put(
                                bytes.number(part.from() + VERSION, WORD),
                                bytes.number(part.from() + VERSION + 2 * WORD, WORD));
                    }
                });
            default -> {
                // Says nothing about a track
            }
        }
    }

    private void inTrack(Track track, Box box) throws IOException, BrokenFileException {
        switch (box.type()) {
            case "tkhd" -> track.id = bytes.number(afterTimes(box), WORD);
            case "mdia", "minf", "stbl" -> each(box.from(), box.end(), part -> inTrack(track, part));
            case "mdhd" -> track.scale = bytes.number(afterTimes(box), WORD);
            case "hdlr" -> {
                require(box, VERSION + 2 * WORD);
                // QuickTime has a second one, which says how the bytes are fetched
                if (track.handler.isEmpty()) {
                    track.handler = bytes.text(box.from() + VERSION + WORD, WORD);
                }
            }
            case "stsd" -> {
                require(box, VERSION + WORD + HEADER);
                track.codec = bytes.text(box.from() + VERSION + 2 * WORD, WORD);
            }
            case "stts" -> track.units += unitsIn(box);
            case "stsz" -> sizes(track, box);
            case "stz2" -> {
                require(box, VERSION + 2 * WORD);
                track.samples += bytes.number(box.from() + VERSION + WORD, WORD);
            }
            case "stco" -> chunks(box, WORD);
            case "co64" -> chunks(box, LONG);
            default -> {
                // Says nothing that is needed
            }
        }
    }

    // Two instants come first, of 32 or 64 bits
    private long afterTimes(Box box) throws IOException, BrokenFileException {
        require(box, VERSION + 3 * WORD);
        int times = bytes.number(box.from(), 1) == 1 ? 2 * LONG : 2 * WORD;
        require(box, VERSION + times + WORD);
        return box.from() + VERSION + times;
    }

    private long unitsIn(Box box) throws IOException, BrokenFileException {
        long count = countIn(box, VERSION, 2 * WORD);
        long units = 0;
        for (long i = 0; i < count; i++) {
            long at = box.from() + VERSION + WORD + i * 2 * WORD;
            units += bytes.number(at, WORD) * bytes.number(at + WORD, WORD);
        }
        return Math.max(0, units);
    }

    private void sizes(Track track, Box box) throws IOException, BrokenFileException {
        require(box, VERSION + 2 * WORD);
        long each = bytes.number(box.from() + VERSION, WORD);
        long count = countIn(box, VERSION + WORD, each == 0 ? WORD : 0);
        track.samples += count;
        if (each > 0) {
            if (count > bytes.size() / each) {
                throw new BrokenFileException(VideoFault.INCOMPLETE);
            }
            track.sampleBytes += each * count;
            return;
        }
        for (long i = 0; i < count; i++) {
            track.sampleBytes += bytes.number(box.from() + VERSION + 2 * WORD + i * WORD, WORD);
        }
    }

    private void chunks(Box box, int width) throws IOException, BrokenFileException {
        long count = countIn(box, VERSION, width);
        for (long i = 0; i < count; i++) {
            long at = bytes.number(box.from() + VERSION + WORD + i * width, width);
            if (at < 0 || at >= bytes.size()) {
                throw new BrokenFileException(VideoFault.INCOMPLETE);
            }
        }
    }

    private void inFragment(Box box) throws IOException, BrokenFileException {
        if (!box.type().equals("traf")) {
            return;
        }
        Fragment fragment = new Fragment();
        each(box.from(), box.end(), part -> {
            switch (part.type()) {
                case "tfhd" -> begin(fragment, part);
                case "trun" -> run(fragment, part);
                default -> {
                    // Says nothing that is needed
                }
            }
        });
    }

    private static final class Fragment {
        @Nullable
        Track track;

        long defaultDuration;
    }

    private void begin(Fragment fragment, Box box) throws IOException, BrokenFileException {
        require(box, VERSION + WORD);
        long flags = bytes.number(box.from() + 1, 3);
        long id = bytes.number(box.from() + VERSION, WORD);
        fragment.track =
                tracks.stream().filter(track -> track.id == id).findFirst().orElse(null);
        fragment.defaultDuration = defaultDurations.getOrDefault(id, 0L);
        if ((flags & 0x8) != 0) {
            long at = box.from() + VERSION + WORD + ((flags & 0x1) != 0 ? LONG : 0) + ((flags & 0x2) != 0 ? WORD : 0);
            fragment.defaultDuration = bytes.number(at, WORD);
        }
    }

    private void run(Fragment fragment, Box box) throws IOException, BrokenFileException {
        Track track = fragment.track;
        if (track == null) {
            return;
        }
        require(box, VERSION + WORD);
        long flags = bytes.number(box.from() + 1, 3);
        int head = ((flags & 0x1) != 0 ? WORD : 0) + ((flags & 0x4) != 0 ? WORD : 0);
        int width = WORD * Long.bitCount(flags & 0xF00);
        long count = bytes.number(box.from() + VERSION, WORD);
        if (count * width > box.length() - VERSION - WORD - head) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
        track.samples += count;
        if ((flags & 0x100) == 0) {
            track.units += count * fragment.defaultDuration;
            return;
        }
        for (long i = 0; i < count; i++) {
            track.units += bytes.number(box.from() + VERSION + WORD + head + i * width, WORD);
        }
    }

    /** How many participations of a width follow; they must be in the box. */
    private long countIn(Box box, int at, int width) throws IOException, BrokenFileException {
        require(box, at + WORD);
        long count = bytes.number(box.from() + at, WORD);
        if (count * width > box.length() - at - WORD) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
        return count;
    }

    private static void require(Box box, long length) throws BrokenFileException {
        if (box.length() < length) {
            throw new BrokenFileException(VideoFault.DAMAGED);
        }
    }
}
