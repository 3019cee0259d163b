package hiring.application.assisted;

import hiring.application.application.Application;
import hiring.application.candidate.Contact;
import hiring.application.form.NameKey;
import hiring.application.form.PersonalDetails;
import hiring.kit.contact.EmailAddress;
import hiring.kit.text.TextPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what two applications can be seen to be one person's. An address alone says nothing: couples and families share
 * one. See decision 0045.
 *
 * @param name as {@link NameKey} has it
 * @param email as mail is sent to it, without regard to case; absent where there is none
 * @param telephone in E.164; absent where there is none
 * @param home the first line and the postcode of the postal address; absent where there is none
 */
public record Likeness(
        String name,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable String home) {

    /** Only of what was submitted. */
    static Likeness of(Application submitted) {
        return of(Objects.requireNonNull(submitted.madeWith()), submitted.form().personalDetails());
    }

    static Likeness of(Contact contact, @Nullable PersonalDetails details) {
        String ascii = contact.emailAscii();
        return new Likeness(
                NameKey.of(details),
                ascii == null
                        ? null
                        : EmailAddress.read(ascii).map(EmailAddress::key).orElse(null),
                contact.telephoneNumber(),
                homeOf(details));
    }

    /**
     * Whether a person should look before both are taken for two people: one name, and one thing in common, or nothing
     * stated in both that could tell them apart.
     */
    public boolean mayBe(Likeness other) {
        if (!name.equals(other.name)) {
            return false;
        }
        List<Boolean> compared = Stream.of(
                        same(email, other.email), same(telephone, other.telephone), same(home, other.home))
                .filter(Objects::nonNull)
                .toList();
        return compared.isEmpty() || compared.contains(true);
    }

    private static @Nullable Boolean same(@Nullable String mine, @Nullable String theirs) {
        return (mine == null || theirs == null) ? null : mine.equals(theirs);
    }

    private static @Nullable String homeOf(@Nullable PersonalDetails details) {
        PersonalDetails.Address address = details == null ? null : details.address();
        if (address == null) {
            return null;
        }
        String first = address.lines() == null
                ? ""
                : address.lines().stream()
                        .filter(line -> line != null && !TextPolicy.isBlank(line))
                        .findFirst()
                        .orElse("");
        String home = Stream.of(first, Objects.requireNonNullElse(address.postcode(), ""))
                .map(part -> part.toLowerCase(Locale.ROOT)
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        return home.isBlank() ? null : home;
    }

    // A likeness in a log would be personal data in a log
    @Override
    public String toString() {
        return "Likeness[...]";
    }
}
