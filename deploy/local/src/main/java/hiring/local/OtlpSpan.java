package hiring.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A span of an OTLP request. The numbers of the fields are those of {@code opentelemetry/proto/trace/v1}.
 *
 * @param parent empty where there is none
 * @param start in nanoseconds since 1970
 * @param end in nanoseconds since 1970
 */
record OtlpSpan(
        String service,
        String trace,
        String id,
        String parent,
        String name,
        long start,
        long end,
        Map<String, String> attributes) {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;

    static List<OtlpSpan> read(byte[] request) {
        List<OtlpSpan> spans = new ArrayList<>();
        fields(ByteBuffer.wrap(request), (resourceField, resourceSpans) -> {
            if (resourceField == 1) {
                Map<String, String> resource = new TreeMap<>();
                fields(resourceSpans.bytes(), (field, value) -> {
                    if (field == 1) {
                        attributes(value.bytes(), 1, resource);
                    } else if (field == 2) {
                        fields(value.bytes(), (spanField, span) -> {
                            if (spanField == 2) {
                                spans.add(span(resource.getOrDefault("service.name", ""), span.bytes()));
                            }
                        });
                    }
                });
            }
        });
        return spans;
    }

    private static OtlpSpan span(String service, ByteBuffer message) {
        Map<Integer, Value> found = new TreeMap<>();
        Map<String, String> attributes = new TreeMap<>();
        fields(message, (field, value) -> {
            if (field == 9) {
                attribute(value.bytes(), attributes);
            } else {
                found.put(field, value);
            }
        });
        return new OtlpSpan(
                service,
                hex(found.getOrDefault(1, Value.NONE)),
                hex(found.getOrDefault(2, Value.NONE)),
                hex(found.getOrDefault(4, Value.NONE)),
                text(found.getOrDefault(5, Value.NONE).bytes()),
                found.getOrDefault(7, Value.NONE).number(),
                found.getOrDefault(8, Value.NONE).number(),
                attributes);
    }

    private static void attributes(ByteBuffer message, int number, Map<String, String> into) {
        fields(message, (field, value) -> {
            if (field == number) {
                attribute(value.bytes(), into);
            }
        });
    }

    private static void attribute(ByteBuffer message, Map<String, String> into) {
        String[] pair = {"", ""};
        fields(message, (field, value) -> {
            if (field == 1) {
                pair[0] = text(value.bytes());
            } else {
                fields(
                        value.bytes(),
                        (kind, content) ->
                                pair[1] = content.isText() ? text(content.bytes()) : String.valueOf(content.number()));
            }
        });
        into.put(pair[0], pair[1]);
    }

    private static String hex(Value value) {
        ByteBuffer bytes = value.bytes();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }

    private static String text(ByteBuffer bytes) {
        return UTF_8.decode(bytes).toString();
    }

    /** A number, or the bytes of a text or message. */
    private record Value(long number, ByteBuffer content, boolean isText) {

        static final Value NONE = new Value(0, ByteBuffer.allocate(0), false);

        ByteBuffer bytes() {
            return content.duplicate();
        }
    }

    private static void fields(ByteBuffer message, BiConsumer<Integer, Value> each) {
        while (message.hasRemaining()) {
            long tag = varint(message);
            int field = (int) (tag >>> 3);
            switch ((int) tag & 7) {
                case VARINT -> each.accept(field, new Value(varint(message), Value.NONE.content(), false));
                case FIXED_64 ->
                    each.accept(
                            field,
                            new Value(message.order(ByteOrder.LITTLE_ENDIAN).getLong(), Value.NONE.content(), false));
                case BYTES -> {
                    int length = (int) varint(message);
                    each.accept(field, new Value(0, message.slice(message.position(), length), true));
                    message.position(message.position() + length);
                }
                default ->
                    each.accept(
                            field,
                            new Value(message.order(ByteOrder.LITTLE_ENDIAN).getInt(), Value.NONE.content(), false));
            }
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
