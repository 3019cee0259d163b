package hiring.notification.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report of a mail server that it could not deliver a mail (RFC 3464).
 *
 * @param obligationId whose mail it was, from its Message-ID or its envelope id
 * @param attempt which attempt was given up; absent where the report does not say so
 * @param status an enhanced status code such as {@code 5.1.1}
 */
record DeliveryReport(UUID obligationId, @Nullable Integer attempt, String status) {

    private static final Pattern MESSAGE_ID = Pattern.compile("<?([0-9a-fA-F-]{36})(?:\\.(\\d{1,9}))?@");
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final String UNKNOWN = "5.0.0";

    /** Empty for any other mail, and for reports of deliveries and delays. */
    static Optional<DeliveryReport> of(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        String status = null;
        Reference reference = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                InputStream fields = part.getInputStream();
                InternetHeaders ofMessage = new InternetHeaders(fields);
                reference = or(Reference.of(ofMessage.getHeader("Original-Envelope-Id", null)), reference);
                status = or(failureIn(fields), status);
            } else if (isReturnedMail(part)) {
                InternetHeaders returned = new InternetHeaders(part.getInputStream());
                Reference ofMail = Reference.of(returned.getHeader("Message-ID", null));
                if (ofMail != null) {
                    reference = or(reference, ofMail.withAttempt(returned.getHeader("X-Hiring-Attempt", null)));
                }
            }
        }
        return status == null || reference == null
                ? Optional.empty()
                : Optional.of(new DeliveryReport(reference.obligationId(), reference.attempt(), status));
    }

    // One group of fields for each recipient; our mails have one recipient
    private static @Nullable String failureIn(InputStream fields) throws MessagingException {
        while (true) {
            InternetHeaders ofRecipient = new InternetHeaders(fields);
            String action = ofRecipient.getHeader("Action", null);
            if (action == null) {
                return null;
            }
            if (action.strip().toLowerCase(Locale.ROOT).startsWith("failed")) {
                String status = ofRecipient.getHeader("Status", null);
                Matcher code = STATUS.matcher(status == null ? "" : status);
                return code.find() ? code.group(1) : UNKNOWN;
            }
        }
    }

    private static boolean isReturnedMail(Part part) throws MessagingException {
        return part.isMimeType("message/rfc822")
                || part.isMimeType("text/rfc822-headers")
                || part.isMimeType("message/global")
                || part.isMimeType("message/global-headers");
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private record Reference(UUID obligationId, @Nullable Integer attempt) {

        static @Nullable Reference of(@Nullable String id) {
            Matcher matcher = MESSAGE_ID.matcher(id == null ? "" : id);
            if (!matcher.find()) {
                return null;
            }
            try {
                return new Reference(UUID.fromString(matcher.group(1)), number(matcher.group(2)));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        Reference withAttempt(@Nullable String written) {
            return new Reference(obligationId, attempt == null ? number(written) : attempt);
        }

        private static @Nullable Integer number(@Nullable String written) {
            return written != null && written.strip().matches("\\d{1,9}") ? Integer.valueOf(written.strip()) : null;
        }
    }
}
