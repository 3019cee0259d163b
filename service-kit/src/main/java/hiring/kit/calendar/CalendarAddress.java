package hiring.kit.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;

/** Who arranges or attends. */
public record CalendarAddress(String name, URI address) {

    /** A person with an e-mail address. */
    public static CalendarAddress mail(String name, String email) {
        try {
            return new CalendarAddress(name, URI.create(new URI("mailto", email, null).toASCIIString()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not an address that a calendar can hold", e);
        }
    }

    /** An organisation of which no e-mail address is known. */
    public static CalendarAddress unreachable(String name, UUID subject) {
        return new CalendarAddress(name, URI.create("urn:uuid:" + subject));
    }

    /** Nothing of a person gets into a log by accident. */
    @Override
    public String toString() {
        return "CalendarAddress[]";
    }
}
