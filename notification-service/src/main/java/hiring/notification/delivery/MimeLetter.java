package hiring.notification.delivery;

import hiring.kit.contact.EmailAddress;
import hiring.notification.letter.RenderedLetter;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A letter as a mail: both forms of the text, and the calendar file where there is one. */
final class MimeLetter extends SMTPMessage {

    private final String id;
    private String envelopeId = "";

    private MimeLetter(Session session, String id) {
        super(session);
        this.id = id;
    }

    /**
     * A mail ready to be sent.
     *
     * @param bouncesTo where a mail that cannot be delivered is reported to
     * @param now when it is sent
     */
    static MimeLetter of(
            OutgoingMail mail,
            InternetAddress recipient,
            Session session,
            InternetAddress from,
            String bouncesTo,
            Instant now)
            throws MessagingException {
        // The same for every attempt, so that mail systems recognise a copy of a message that arrives twice
        String domain = domainOf(from);
        MimeLetter message = new MimeLetter(session, "<" + mail.obligationId() + domain + ">");
        message.setFrom(from);
        message.setEnvelopeFrom(bouncesTo);
        // The library says both only to servers that offer DSN. The headers alone come back, which name the message
        message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
        message.setReturnOption(SMTPMessage.RETURN_HDRS);
        message.envelopeId = mail.obligationId() + "." + mail.attempt() + domain;
        message.setRecipient(Message.RecipientType.TO, recipient);
        String replyTo = mail.replyTo();
        Optional<EmailAddress> reachable = replyTo == null ? Optional.empty() : EmailAddress.read(replyTo);
        if (reachable.isPresent()) {
            message.setReplyTo(
                    new InternetAddress[] {new InternetAddress(reachable.get().ascii(), true)});
        }
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Hiring-Obligation", mail.obligationId().toString());
        message.setHeader("X-Hiring-Attempt", String.valueOf(mail.attempt()));
        message.setHeader("X-Hiring-Vacancy", mail.vacancyId().toString());
        message.setHeader("X-Hiring-Kind", mail.kind());
        RenderedLetter letter = mail.letter();
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setContent(contentOf(letter));
        message.saveChanges();
        return message;
    }

    // With the @ before it
    private static String domainOf(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@'));
    }

    /** The id by which a delivery report names this mail (RFC 3461). */
    String envelopeId() {
        return envelopeId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static MimeMultipart contentOf(RenderedLetter letter) throws MessagingException {
        // The last form is the one that a reader's program prefers
        MimeMultipart forms = new MimeMultipart(
                "alternative",
                part(letter.text(), "text/plain; charset=UTF-8"),
                part(letter.html(), "text/html; charset=UTF-8"));
        if (letter.calendars().isEmpty()) {
            return forms;
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setContent(forms);
        MimeMultipart all = new MimeMultipart("mixed", text);
        for (RenderedLetter.Calendar calendar : letter.calendars()) {
            MimeBodyPart file = part(calendar.content(), "text/calendar; charset=UTF-8; method=" + calendar.method());
            file.setDisposition(Part.ATTACHMENT);
            file.setFileName(calendar.fileName());
            all.addBodyPart(file);
        }
        return all;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
