package hiring.application.form;

import hiring.application.vacancy.VacancyTerms;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was submitted, together with what was asked then: a later change of the vacancy does not change what the
 * applicant answered.
 *
 * @param attachments in the order of their names; absent where there are none
 * @param vacancyPackVersion of the application pack that held then; absent where none was told
 */
public record FrozenForm(
        UUID applicationId,
        @Nullable List<Attachment> attachments,
        UUID candidateId,
        UUID vacancyId,
        @Nullable Integer vacancyPackVersion,
        String vacancyReference,
        int vacancyRevision,
        List<VacancyTerms.Criterion> criteria,
        ApplicationForm form) {

    public FrozenForm {
        attachments = attachments == null || attachments.isEmpty() ? null : List.copyOf(attachments);
        criteria = List.copyOf(criteria);
    }

    /** The form as the text whose hash the receipt names. */
    public String canonical() {
        return CanonicalJson.of(this);
    }

    /** SHA-256 of the canonical text in UTF-8, in hexadecimal digits. */
    public static String sha256(String canonical) {
        return sha256(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hexadecimal digits, which is how a form names its documents too. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "FrozenForm[applicationId=%s]".formatted(applicationId);
    }
}
