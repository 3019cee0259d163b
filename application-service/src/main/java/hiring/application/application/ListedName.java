package hiring.application.application;

import hiring.application.form.NameKey;
import hiring.application.form.PersonalDetails;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The name on the form as the recruiters' list shows and sorts it, so that the list reads no forms.
 *
 * @param nameKey as {@link NameKey} makes it
 */
@Embeddable
record ListedName(@Nullable String familyName, @Nullable String givenNames, String nameKey) {

    static ListedName of(@Nullable PersonalDetails details) {
        return new ListedName(
                details == null ? null : details.familyName(),
                details == null ? null : details.givenNames(),
                NameKey.of(details));
    }
}
