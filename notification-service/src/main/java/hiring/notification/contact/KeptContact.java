package hiring.notification.contact;

import java.util.List;
import java.util.UUID;

/**
 * What one application was made with.
 *
 * @param address postal, line by line; empty where none is known
 */
public record KeptContact(UUID applicationId, String name, List<String> address) {

    public KeptContact {
        address = List.copyOf(address);
    }

    /** Keeps the candidate's data out of logs. */
    @Override
    public String toString() {
        return "KeptContact[" + applicationId + "]";
    }
}
