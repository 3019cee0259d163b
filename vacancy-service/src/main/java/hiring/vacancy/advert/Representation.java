package hiring.vacancy.advert;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * An answer of the board, byte for byte.
 *
 * @param etag of exactly these bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Told apart by the tag
public record Representation(byte[] body, String etag) {

    private static final int TAG_BYTES = 15;

    /** Tagged by a hash of its bytes: equal tags mean equal bytes, in every replica and after every restart. */
    public static Representation of(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            byte[] start = java.util.Arrays.copyOf(hash, TAG_BYTES);
            return new Representation(
                    body, Base64.getUrlEncoder().withoutPadding().encodeToString(start));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
