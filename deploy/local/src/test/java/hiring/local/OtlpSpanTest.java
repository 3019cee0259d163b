package hiring.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OtlpSpanTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void reads_the_spans_of_a_request() {
        byte[] service = bytes(1, bytes(1, text(1, "service.name"), bytes(2, text(1, "vacancy-service"))));
        byte[] span = bytes(
                2,
                bytes(1, HexFormat.of().parseHex(TRACE)),
                bytes(2, HexFormat.of().parseHex(SPAN)),
                text(5, "deliver mail"),
                time(7, 1_000_000),
                time(8, 3_000_000),
                bytes(9, text(1, "hiring.attempt"), bytes(2, new byte[] {3 << 3, 2})));

        assertThat(OtlpSpan.read(bytes(1, service, bytes(2, span))))
                .isEqualTo(List.of(new OtlpSpan(
                        "vacancy-service",
                        TRACE,
                        SPAN,
                        "",
                        "deliver mail",
                        1_000_000,
                        3_000_000,
                        Map.of("hiring.attempt", "2"))));
    }

    private static byte[] text(int field, String text) {
        return bytes(field, text.getBytes(UTF_8));
    }

    private static byte[] bytes(int field, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write((field << 3) | 2);
        // A length over 127 takes two bytes
        if (content.size() > 127) {
            message.write((content.size() & 0x7f) | 0x80);
            message.write(content.size() >> 7);
        } else {
            message.write(content.size());
        }
        message.writeBytes(content.toByteArray());
        return message.toByteArray();
    }

    private static byte[] time(int field, long nanos) {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) ((field << 3) | 1))
                .putLong(nanos)
                .array();
    }
}
