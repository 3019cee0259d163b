package hiring.vacancy.advert;

import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

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
        byte[] start = Arrays.copyOf(DigestUtils.sha256(body), TAG_BYTES);
        return new Representation(body, Base64.getUrlEncoder().withoutPadding().encodeToString(start));
    }
}
