package hiring.acceptance.applicants;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** A short video file in the MP4 container: its boxes are in order, its pictures are noise. */
public final class Video {

    public static final String MEDIA_TYPE = "video/mp4";

    private static final int BOX_HEADER = 8;
    private static final int SMALLEST = 20_000;
    private static final int LARGEST = 60_000;

    private Video() {}

    /** Another one for each take. */
    public static byte[] of(Applicant applicant, int take) {
        SplittableRandom chance = applicant.chance("video-" + take);
        byte[] pictures = new byte[chance.nextInt(SMALLEST, LARGEST)];
        chance.nextBytes(pictures);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(box("ftyp", fileType()));
        file.writeBytes(box("moov", box("mvhd", movieHeader())));
        file.writeBytes(box("mdat", pictures));
        return file.toByteArray();
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(BOX_HEADER + content.length)
                .putInt(BOX_HEADER + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
    }

    private static byte[] fileType() {
        return ByteBuffer.allocate(16)
                .put("isom".getBytes(StandardCharsets.US_ASCII))
                .putInt(512)
                .put("isommp41".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    // Version 0 of ISO/IEC 14496-12, 8.2.2: 1000 units a second, 90 seconds, normal speed and volume, no rotation
    private static byte[] movieHeader() {
        ByteBuffer header = ByteBuffer.allocate(100);
        header.putInt(12, 1000);
        header.putInt(16, 90_000);
        header.putInt(20, 0x00010000);
        header.putShort(24, (short) 0x0100);
        header.putInt(36, 0x00010000);
        header.putInt(52, 0x00010000);
        header.putInt(68, 0x40000000);
        header.putInt(96, 1);
        return header.array();
    }
}
