package hiring.notification.overview.rest;

import hiring.events.id.VacancyId;
import hiring.kit.conflict.RefusesApplicants;
import hiring.kit.identity.Roles;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import hiring.notification.call.CallState;
import hiring.notification.list.Position;
import hiring.notification.message.MessageState;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.ObligationState;
import hiring.notification.overview.ObligationOverview;
import hiring.notification.overview.ObligationOverview.KindCounts;
import hiring.notification.overview.ObligationOverview.Line;
import hiring.notification.post.LetterState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The obligations of a vacancy: what its candidates must be told, and whether they were. */
@Path("/api/v1/vacancies/{vacancyId}")
@Tag(name = "obligations")
@RefusesApplicants
public class ObligationResource {

    private static final Keyset<Position> PAGES = Keyset.of(Position.class);

    private final ObligationOverview overview;

    ObligationResource(ObligationOverview overview) {
        this.overview = overview;
    }

    /**
     * Something that a candidate must be told.
     *
     * @param kind what, for example {@code interview-invitation}
     * @param causedAt when it happened
     * @param raisedAt when this service learnt of it
     * @param doneAt when the candidate was told; absent before
     * @param email state of the written message; absent while the obligation waits
     * @param call state of the call; absent where there is none
     * @param letter state of the letter for the post; absent where there is none
     * @param messageId of the written message; absent where there is none
     */
    public record ObligationView(
            UUID id,
            UUID applicationId,
            String kind,
            ObligationState state,
            Instant causedAt,
            Instant raisedAt,
            @Nullable Instant doneAt,
            @Nullable MessageState email,
            @Nullable CallState call,
            @Nullable LetterState letter,
            @Nullable UUID messageId) {

        static ObligationView of(Line line) {
            return new ObligationView(
                    line.id(),
                    line.applicationId().value(),
                    line.kind().code(),
                    line.state(),
                    line.causedAt(),
                    line.raisedAt(),
                    line.doneAt(),
                    line.email(),
                    line.call(),
                    line.letter(),
                    line.messageId());
        }
    }

    /**
     * How many obligations of one kind there are, and the states of their messages, calls and letters.
     *
     * @param kind what the candidates are told, for example {@code interview-invitation}
     * @param emailsWaiting due, being sent, or still without a contact to send to
     */
    public record KindCountsView(
            String kind,
            @Min(0) long obligations,
            @Min(0) long emailsSent,
            @Min(0) long emailsWaiting,
            @Min(0) long emailsFailed,
            @Min(0) long emailsUncertain,
            @Min(0) long emailsBounced,
            @Min(0) long callsDue,
            @Min(0) long callsDone,
            @Min(0) long lettersDue,
            @Min(0) long lettersPosted) {

        static KindCountsView of(KindCounts counts) {
            return new KindCountsView(
                    counts.kind().code(),
                    counts.obligations(),
                    counts.emailsSent(),
                    counts.emailsWaiting(),
                    counts.emailsFailed(),
                    counts.emailsUncertain(),
                    counts.emailsBounced(),
                    counts.callsDue(),
                    counts.callsDone(),
                    counts.lettersDue(),
                    counts.lettersPosted());
        }
    }

    /**
     * How many obligations a vacancy has, by state and by kind.
     *
     * @param obligations those that are done, open and cancelled together
     * @param open not told yet
     * @param cancelled too late, taken back or without a contact
     * @param kinds only kinds with at least one obligation
     */
    public record NotificationCountsView(
            @Min(0) long obligations,
            @Min(0) long done,
            @Min(0) long open,
            @Min(0) long cancelled,
            List<KindCountsView> kinds) {

        static NotificationCountsView of(List<KindCounts> kinds) {
            return new NotificationCountsView(
                    kinds.stream().mapToLong(KindCounts::obligations).sum(),
                    kinds.stream().mapToLong(KindCounts::done).sum(),
                    kinds.stream().mapToLong(KindCounts::open).sum(),
                    kinds.stream().mapToLong(KindCounts::cancelled).sum(),
                    kinds.stream().map(KindCountsView::of).toList());
        }
    }

    @GET
    @Path("obligations")
    @RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
    @Operation(summary = "Obligations of a vacancy", description = "The oldest comes first.")
    public Page<ObligationView> list(
            @PathParam("vacancyId") UUID vacancyId,
            @QueryParam("kind") @Size(max = 40) @KindCode @Nullable String kind,
            @QueryParam("state")
                    @Pattern(regexp = "WAITING|OPEN|DONE|CANCELLED", message = "one of WAITING, OPEN, DONE, CANCELLED")
                    @Nullable
                    String state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        Position after = PAGES.read(cursor);
        return Page.of(
                overview.page(
                        new VacancyId(vacancyId),
                        kind == null ? null : NoticeKind.ofCode(kind).orElseThrow(),
                        state == null ? null : ObligationState.valueOf(state),
                        after,
                        limit + 1),
                limit,
                line -> PAGES.cursorAfter(new Position(line.raisedAt(), line.id())),
                ObligationView::of);
    }

    @GET
    @Path("notification-counts")
    @RolesAllowed({Roles.RECRUITER, Roles.AUDITOR})
    @Operation(summary = "Count the obligations of a vacancy by kind and state")
    public NotificationCountsView counts(@PathParam("vacancyId") UUID vacancyId) {
        return NotificationCountsView.of(overview.counts(new VacancyId(vacancyId)));
    }
}
