package hiring.application.monitoring;

import hiring.events.id.ApplicationId;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Stands for an application where no reader may see which one it is: a keyed hash, so that the database alone does not
 * tell. See decision 0017.
 */
record Pseudonym(String value) {

    static Pseudonym of(ApplicationId applicationId, String key) {
        return new Pseudonym(new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmacHex(applicationId.toString()));
    }
}
