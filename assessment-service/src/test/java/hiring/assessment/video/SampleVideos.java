package hiring.assessment.video;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Small files whose structure is right, or wrong in one place. */
public final class SampleVideos {

    private static final int SCALE = 1000;

    private SampleVideos() {}

    /** An MP4 with one picture of a second, which is the given bytes. */
    public static byte[] mp4(byte[] picture) {
        return mp4("isom", "vide", "avc1", SCALE, picture);
    }

    static byte[] mp4(String brand, String handler, String codec, int units, byte[] picture) {
        return join(
                box("ftyp", ascii(brand), number(512), ascii("isom")),
                movie(handler, codec, 1, units, picture.length),
                box("mdat", picture));
    }

    static byte[] movie(String handler, String codec, int samples, int units, int sampleBytes) {
        return box(
                "moov",
                box("mvhd", new byte[100]),
                box(
                        "trak",
                        box("tkhd", number(7), number(0), number(0), number(1), new byte[68]),
                        box(
                                "mdia",
                                box("mdhd", number(0), number(0), number(0), number(SCALE), number(units), number(0)),
                                box("hdlr", number(0), number(0), ascii(handler), new byte[13]),
                                box(
                                        "minf",
                                        box(
                                                "stbl",
                                                box("stsd", number(0), number(1), box(codec, new byte[78])),
                                                box("stts", number(0), number(1), number(samples), number(units)),
                                                box("stsz", number(0), number(sampleBytes), number(samples)),
                                                box("stco", number(0), number(0)))))));
    }

    static byte[] box(String type, byte[]... contents) {
        byte[] content = join(contents);
        return join(number(content.length + 8), ascii(type), content);
    }

    /** With its length in 64 bits. */
    static byte[] longBox(String type, long length, byte[] content) {
        return join(
                number(1), ascii(type), ByteBuffer.allocate(8).putLong(length).array(), content);
    }

    static byte[] element(long id, byte[]... contents) {
        byte[] content = join(contents);
        return join(
                id(id),
                ByteBuffer.allocate(4).putInt(0x10000000 | content.length).array(),
                content);
    }

    static byte[] openElement(long id, byte[]... contents) {
        return join(id(id), new byte[] {(byte) 0xFF}, join(contents));
    }

    private static byte[] id(long id) {
        int length = id > 0xFFFFFF ? 4 : id > 0xFFFF ? 3 : id > 0xFF ? 2 : 1;
        byte[] all = ByteBuffer.allocate(8).putLong(id).array();
        return java.util.Arrays.copyOfRange(all, 8 - length, 8);
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
