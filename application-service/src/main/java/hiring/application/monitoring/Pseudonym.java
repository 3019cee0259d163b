package hiring.application.monitoring;

import hiring.events.id.ApplicationId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stands for an application where no reader may see which one it is: a keyed hash, so that the database alone does not
 * tell.
 */
record Pseudonym(String value) {

    private static final String ALGORITHM = "HmacSHA256";

    static Pseudonym of(ApplicationId applicationId, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return new Pseudonym(HexFormat.of()
                    .formatHex(mac.doFinal(applicationId.toString().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
