package hiring.application.candidate;

import hiring.kit.contact.EmailAddress;
import hiring.kit.contact.Telephone;
import hiring.kit.text.TextPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate wants to be addressed and reached, as it was typed.
 *
 * @param email absent for a paper form without one
 */
public record Contact(
        String name, @Nullable String email, @Nullable String telephone) {

    /** As it was typed, without blanks round it; what is blank is absent. */
    public static Contact typed(String name, @Nullable String email, @Nullable String telephone) {
        return new Contact(TextPolicy.stripped(name), valueOf(email), valueOf(telephone));
    }

    private static @Nullable String valueOf(@Nullable String typed) {
        return typed == null || TextPolicy.isBlank(typed) ? null : TextPolicy.stripped(typed);
    }

    /** As mail is sent to it; absent also where no mail can be. */
    public @Nullable String emailAscii() {
        return email == null
                ? null
                : EmailAddress.read(email).map(EmailAddress::ascii).orElse(null);
    }

    /** In E.164 with its extension; absent also where it cannot be called. */
    public @Nullable String telephoneNumber() {
        return telephone == null
                ? null
                : Telephone.read(telephone).map(Telephone::normalised).orElse(null);
    }

    // A contact in a log would be personal data in a log
    @Override
    public String toString() {
        return "Contact[...]";
    }
}
