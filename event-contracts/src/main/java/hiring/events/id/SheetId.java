package hiring.events.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identifies one assessor's sheet for an application at a stage, and the application to that assessor, who sees no
 * other id of it.
 *
 * <p>It is a UUID of version 8 made from a name with SHA-256 (RFC 9562, appendix B.2). So it tells neither when the
 * application was made nor that two assessors have the same one, services agree on it without asking each other, and
 * sheets in the order of their ids are in an order that is each assessor's own and can be worked out again.
 */
public record SheetId(UUID value) {

    private static final UUID NAMESPACE = UUID.fromString("5d0c1b0e-2f0a-4a57-9b1e-8c6f3d7a4e21");

    /** The sheet of the assessor; the same for the same ids, always. */
    public static SheetId of(ApplicationId application, StageCode stage, StaffId assessor) {
        String name = "%s %s %s".formatted(application.value(), stage.value(), assessor.value());
        return new SheetId(nameBased(NAMESPACE, name));
    }

    static UUID nameBased(UUID namespace, String name) {
        ByteBuffer bytes = ByteBuffer.wrap(sha256(
                ByteBuffer.allocate(16)
                        .putLong(namespace.getMostSignificantBits())
                        .putLong(namespace.getLeastSignificantBits())
                        .array(),
                name.getBytes(StandardCharsets.UTF_8)));
        long high = (bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
