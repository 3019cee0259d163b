package hiring.application.assisted.rest;

import hiring.application.candidate.Contact;
import hiring.application.submission.Channel;
import hiring.application.submission.rest.FormRequest;
import hiring.kit.problem.FieldError;
import hiring.kit.rest.RequestBody;
import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A whole application as staff type it. */
public record AssistedRequest(
        @NotNull @Valid ContactPart contact,
        @NotNull @Valid FormRequest form,
        @Nullable Channel channel) implements RequestBody {

    /** How the candidate can be reached. One line each: they become headers of messages. */
    public record ContactPart(
            @Written(Purpose.NAME) @Schema(pattern = "[^\\r\\n\\t]*") @NotBlank @Size(max = 200)
            String name,

            @NotBlank
            @Size(max = 254)
            @Email
            @Pattern(regexp = "[^\\s<>,;]+@[^\\s<>,;@]+", message = "must be an e-mail address")
            String email,

            @Nullable
            @Size(max = 40)
            @Pattern(regexp = "\\+?[0-9][0-9 ()-]{4,}( ?(ext\\.?|x) ?[0-9]+)?", message = "must be a telephone number")
            String telephone) {

        Contact toContact() {
            return new Contact(name.strip(), email.strip(), telephone);
        }
    }

    Channel channelOrAssisted() {
        return channel == null ? Channel.ASSISTED : channel;
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
