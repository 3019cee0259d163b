package hiring.application.candidate;

import org.jspecify.annotations.Nullable;

/** How a candidate wants to be addressed and reached. */
public record Contact(String name, String email, @Nullable String telephone) {

    // A contact in a log would be personal data in a log
    @Override
    public String toString() {
        return "Contact[...]";
    }
}
