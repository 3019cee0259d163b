package hiring.notification.overview.rest;

import hiring.kit.identity.CurrentPerson;
import hiring.kit.identity.Roles;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.notification.list.Position;
import hiring.notification.obligation.NoticeChannel;
import hiring.notification.overview.OwnMessages;
import hiring.notification.overview.OwnMessages.Told;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What candidates were told by mail, by telephone and by post. */
@Path("/api/v1/candidates/me/messages")
@RolesAllowed(Roles.CANDIDATE)
@Tag(name = "own messages")
class OwnMessageResource {

    private static final Keyset<Position> PAGES = Keyset.of(Position.class);

    private final OwnMessages messages;
    private final CurrentPerson person;

    OwnMessageResource(OwnMessages messages, CurrentPerson person) {
        this.messages = messages;
        this.person = person;
    }

    /** Whether it has arrived as far as is known. */
    enum OwnMessageState {
        SENT,
        /** The mail came back. */
        RETURNED
    }

    /**
     * Something that you were told. Its text is not kept.
     *
     * @param kind what, for example {@code interview-invitation}
     * @param vacancyTitle absent where the vacancy is not known
     * @param vacancyReference absent where the vacancy is not known
     */
    record OwnMessageView(
            UUID id,
            String kind,
            UUID applicationId,
            UUID vacancyId,
            @Nullable String vacancyTitle,
            @Nullable String vacancyReference,
            NoticeChannel channel,
            Instant sentAt,
            OwnMessageState state) {

        static OwnMessageView of(Told told) {
            return new OwnMessageView(
                    told.id(),
                    told.kind().code(),
                    told.applicationId().value(),
                    told.vacancyId().value(),
                    told.vacancyTitle(),
                    told.vacancyReference(),
                    told.channel(),
                    told.at(),
                    told.returned() ? OwnMessageState.RETURNED : OwnMessageState.SENT);
        }
    }

    @GET
    @Operation(summary = "What you were told, newest first")
    public Page<OwnMessageView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return Page.of(
                messages.of(person.candidateId(), PAGES.read(cursor), limit + 1),
                limit,
                told -> PAGES.cursorAfter(told.position()),
                OwnMessageView::of);
    }
}
