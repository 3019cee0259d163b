package hiring.acceptance.applicants;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * A short MP4 file with a correct index and one frame of noise that lasts 90 seconds.
 */
public final class Video {

    public static final String MEDIA_TYPE = "video/mp4";

    private static final int BOX_HEADER = 8;
    private static final int SMALLEST = 20_000;
    private static final int LARGEST = 60_000;
    private static final int UNITS_A_SECOND = 1000;
    private static final int UNITS = 90 * UNITS_A_SECOND;

    private Video() {}

    /** A different file for each take. */
    public static byte[] of(Applicant applicant, int take) {
        SplittableRandom chance = applicant.chance("video-" + take);
        byte[] pictures = new byte[chance.nextInt(SMALLEST, LARGEST)];
        chance.nextBytes(pictures);
        byte[] fileType = box("ftyp", text("isom"), numbers(512), text("isommp41"));
        // The index contains the position of the frame; its own length does not depend on it
        int picturesAt = fileType.length + movie(0, pictures.length).length + BOX_HEADER;
        return join(fileType, movie(picturesAt, pictures.length), box("mdat", pictures));
    }

    // ISO/IEC 14496-12, the boxes that a track with pictures must have, in version 0 of each
    private static byte[] movie(int picturesAt, int length) {
        byte[] samples = box(
                "stbl",
                box("stsd", numbers(0, 1), box("avc1", new byte[78])),
                box("stts", numbers(0, 1, 1, UNITS)),
                box("stsc", numbers(0, 1, 1, 1, 1)),
                box("stsz", numbers(0, length, 1)),
                box("stco", numbers(0, 1, picturesAt)));
        byte[] media = box(
                "mdia",
                box("mdhd", numbers(0, 0, 0, UNITS_A_SECOND, UNITS, 0)),
                box("hdlr", numbers(0, 0), text("vide"), new byte[13]),
                box("minf", box("vmhd", numbers(1, 0, 0)), samples));
        byte[] header = box("mvhd", numbers(0, 0, 0, UNITS_A_SECOND, UNITS, 0x00010000), new byte[76]);
        return box("moov", header, box("trak", box("tkhd", numbers(7, 0, 0, 1, 0, UNITS), new byte[60]), media));
    }

    private static byte[] box(String type, byte[]... contents) {
        byte[] content = join(contents);
        return ByteBuffer.allocate(BOX_HEADER + content.length)
                .putInt(BOX_HEADER + content.length)
                .put(text(type))
                .put(content)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
