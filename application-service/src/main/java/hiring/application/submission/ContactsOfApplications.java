package hiring.application.submission;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.application.Channel;
import hiring.application.candidate.Contact;
import hiring.application.candidate.KeptContacts;
import hiring.application.form.PersonalDetails;
import hiring.events.CandidateContactChangedV2.ApplicationContact;
import hiring.events.id.CandidateId;
import hiring.kit.address.Countries;
import hiring.kit.text.TextPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a candidate's applications were made with, as letters about them need it. */
@ApplicationScoped
class ContactsOfApplications implements KeptContacts {

    private final Applications applications;

    ContactsOfApplications(Applications applications) {
        this.applications = applications;
    }

    @Override
    public List<ApplicationContact> of(UUID candidate, String currentName) {
        return applications.submittedBy(new CandidateId(candidate)).stream()
                .map(application -> of(application, Objects.requireNonNull(application.madeWith())))
                .filter(contact -> !contact.name().equals(currentName)
                        || !contact.address().isEmpty())
                .toList();
    }

    // The address only where the post may be the one way to tell: it is personal data that otherwise stays here
    private static ApplicationContact of(Application application, Contact madeWith) {
        boolean post = application.channel() != Channel.ONLINE;
        return new ApplicationContact(
                application.id().value(),
                madeWith.name(),
                post ? linesOf(application.form().personalDetails()) : List.of());
    }

    private static List<String> linesOf(@Nullable PersonalDetails details) {
        PersonalDetails.Address address = details == null ? null : details.address();
        if (address == null) {
            return List.of();
        }
        List<@Nullable String> lines = new ArrayList<>();
        if (address.lines() != null) {
            lines.addAll(address.lines());
        }
        lines.add(address.town());
        lines.add(address.county());
        lines.add(address.postcode());
        lines.add(address.countryCode() == null ? address.country() : Countries.nameOf(address.countryCode()));
        List<String> written = new ArrayList<>();
        for (String line : lines) {
            if (line != null && !TextPolicy.isBlank(line)) {
                written.add(TextPolicy.stripped(line));
            }
        }
        return written;
    }
}
