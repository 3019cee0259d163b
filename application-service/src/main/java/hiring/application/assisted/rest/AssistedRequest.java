package hiring.application.assisted.rest;

import hiring.application.application.Channel;
import hiring.application.assisted.AssistedEntry;
import hiring.application.candidate.Contact;
import hiring.application.draft.rest.FormRequest;
import hiring.events.id.CandidateId;
import hiring.kit.contact.EmailAddress;
import hiring.kit.contact.ReachableEmail;
import hiring.kit.contact.ReachableTelephone;
import hiring.kit.contact.Telephone;
import hiring.kit.problem.FieldError;
import hiring.kit.rest.RequestBody;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A whole application as staff type it.
 *
 * @param candidateId a person who was entered before, by the id that their application shows; absent for a person of
 * their own
 * @param differentFrom applications that look like this one and are other people's, as staff have found out
 */
public record AssistedRequest(
        @NotNull @Valid ContactPart contact,
        @NotNull @Valid FormRequest form,
        @Nullable Channel channel,
        @Nullable UUID candidateId,
        @Nullable @Size(max = 20) List<@NotNull UUID> differentFrom)
        implements RequestBody {

    /** How the candidate can be reached; by post where neither an address nor a number is given. */
    public record ContactPart(
            @Written(Purpose.NAME) @Schema(pattern = "[^\\r\\n\\t]*") @NotBlank @Size(max = 200)
            String name,

            @Nullable @Size(max = EmailAddress.LONGEST) @ReachableEmail
            String email,

            @Nullable @Size(max = Telephone.LONGEST) @ReachableTelephone
            String telephone) {

        Contact toContact() {
            return Contact.typed(name, email, telephone);
        }
    }

    Channel channelOrAssisted() {
        return channel == null ? Channel.ASSISTED : channel;
    }

    AssistedEntry toEntry(Channel by) {
        return new AssistedEntry(
                contact.toContact(),
                form.toForm(),
                by,
                candidateId == null ? null : new CandidateId(candidateId),
                differentFrom == null ? List.of() : differentFrom);
    }

    @Override
    @SuppressWarnings("NullAway") // Called while fields may be missing, whatever the types say
    public List<FieldError> findings(Instant now) {
        List<FieldError> inForm = form == null
                ? List.of()
                : form.findings(now).stream()
                        .map(error -> new FieldError("/form" + error.pointer(), error.code(), error.message()))
                        .toList();
        return channel == Channel.ONLINE
                ? Stream.concat(
                                inForm.stream(),
                                Stream.of(new FieldError(
                                        "/channel", "not-online", "What staff type did not come in online")))
                        .toList()
                : inForm;
    }

    @Override
    public String toString() {
        return "AssistedRequest[...]";
    }
}
