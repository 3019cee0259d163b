package hiring.kit.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/** An organiser or attendee of a calendar entry. */
public record CalendarAddress(String name, URI address) {

    /** A person with an e-mail address. */
    public static CalendarAddress mail(String name, String email) {
        try {
            return new CalendarAddress(name, URI.create(new URI("mailto", email, null).toASCIIString()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address cannot be written in a calendar", e);
        }
    }

    /** An organisation without a known e-mail address. */
    public static CalendarAddress unreachable(String name, UUID subject) {
        return new CalendarAddress(name, URI.create("urn:uuid:" + subject));
    }

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
        return "CalendarAddress[]";
    }
}
