package hiring.portal.candidate;

import hiring.portal.candidate.draft.TaskList;
import hiring.portal.client.Activities;
import hiring.portal.client.Activities.Activity;
import hiring.portal.client.Applications;
import hiring.portal.client.Applications.Action;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Offer;
import hiring.portal.client.Applications.Status;
import hiring.portal.page.Parts;
import hiring.portal.session.Area;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The page of one application: the task list of a draft, and after its submission what happens with it. */
@SignedIn(Area.MY)
@Path("/my/applications/{id}")
@Produces(MediaType.TEXT_HTML)
public class ApplicationPages {

    private final Applications applications;
    private final Activities activities;
    private final Parts parts;

    public ApplicationPages(@RestClient Applications applications, @RestClient Activities activities, Parts parts) {
        this.applications = applications;
        this.activities = activities;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "candidate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance tasks(Application application, TaskList tasks);

        static native TemplateInstance application(
                Application application,
                @Nullable Status status,
                List<Offer> offers,
                @Nullable List<Activity> activities,
                Can can);
    }

    /** What the candidate may do now, as the service's actions say. */
    record Can(boolean withdraw, boolean contest, boolean askForFeedback, boolean applyAgain) {

        static Can of(@Nullable List<Action> actions) {
            List<Action> known = actions == null ? List.of() : actions;
            return new Can(
                    allowed(known, "withdraw"),
                    allowed(known, "contest-eligibility"),
                    allowed(known, "request-feedback"),
                    allowed(known, "apply-again"));
        }

        private static boolean allowed(List<Action> actions, String name) {
            return actions.stream().anyMatch(action -> action.name().equals(name) && action.allowed());
        }
    }

    @GET
    public TemplateInstance application(UUID id) {
        var status = parts.start(() -> applications.status(id));
        var offers = parts.start(() -> applications.offers(id).items());
        var actions = parts.start(() -> applications.actions(id).items());
        var open = parts.start(() -> activities.own().items());
        Application application = applications.application(id).getEntity();
        if (application.status().equals("DRAFT")) {
            return Templates.tasks(application, TaskList.of(application));
        }
        List<Offer> made = offers.orNull();
        List<Activity> all = open.orNull();
        return Templates.application(
                application,
                status.orNull(),
                made == null ? List.of() : made,
                all == null
                        ? null
                        : all.stream()
                                .filter(activity -> activity.applicationId().equals(id))
                                .toList(),
                Can.of(actions.orNull()));
    }

    @GET
    @Path("/dates.ics")
    @Produces("text/calendar")
    public Response calendar(UUID id) {
        Response calendar = applications.calendar(id);
        return Response.ok(calendar.readEntity(InputStream.class))
                .type(calendar.getMediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dates.ics\"")
                .build();
    }
}
