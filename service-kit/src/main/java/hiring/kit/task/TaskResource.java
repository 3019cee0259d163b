package hiring.kit.task;

import hiring.kit.conflict.ExcludesOwnVacancies;
import hiring.kit.identity.Roles;
import hiring.kit.rest.Keyset;
import hiring.kit.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The work queue of the signed-in person, as far as this service knows it. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CANDIDATE, Roles.RECRUITER, Roles.HIRING_MANAGER, Roles.ASSESSOR})
@ExcludesOwnVacancies
@Tag(name = "tasks")
public class TaskResource {

    private static final Keyset<ListTasks.Position> PAGES = Keyset.of(ListTasks.Position.class);

    private final ListTasks listTasks;

    TaskResource(ListTasks listTasks) {
        this.listTasks = listTasks;
    }

    /**
     * Something that waits for me.
     *
     * @param id of what is to be done, for example of the offer or the sheet; of the vacancy where it covers many
     * @param number how many it covers
     * @param since since when it waits
     * @param dueAt absent where it has no limit
     */
    public record TaskView(
            TaskKind kind,
            UUID id,
            UUID vacancyId,
            @Nullable UUID applicationId,
            @Nullable String stageCode,
            @Min(1) long number,
            Instant since,
            @Nullable Instant dueAt) {

        static TaskView of(ListTasks.Listed listed) {
            WaitingTask task = listed.task();
            return new TaskView(
                    listed.kind(),
                    task.id(),
                    task.vacancyId(),
                    task.applicationId(),
                    task.stageCode(),
                    task.number(),
                    task.since(),
                    task.dueAt());
        }
    }

    /** How many tasks of a kind wait for me. */
    public record TaskCountView(TaskKind kind, @Min(1) long number) {

        static TaskCountView of(ListTasks.Counted counted) {
            return new TaskCountView(counted.kind(), counted.number());
        }
    }

    @GET
    @Operation(
            summary = "List what waits for me in this service",
            description = "Kind by kind, of a kind what has waited longest first; sheets to score in an order of the"
                    + " assessor's own. It has ids and no personal data.")
    @APIResponse(responseCode = "200", description = "A page of tasks")
    public Page<TaskView> list(
            @QueryParam("kind") @Nullable TaskKind kind,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) @Nullable String cursor) {
        return Page.of(
                listTasks.page(kind, PAGES.read(cursor), limit + 1),
                limit,
                listed -> PAGES.cursorAfter(ListTasks.Position.of(listed)),
                TaskView::of);
    }

    @GET
    @Path("counts")
    @Operation(
            summary = "Count what waits for me in this service",
            description = "Kinds of which there are none are left out.")
    @APIResponse(responseCode = "200", description = "The number of each kind")
    public Page<TaskCountView> counts() {
        return Page.complete(listTasks.counts().stream().map(TaskCountView::of).toList());
    }
}
