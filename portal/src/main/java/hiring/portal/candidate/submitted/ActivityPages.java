package hiring.portal.candidate.submitted;

import hiring.portal.client.Activities;
import hiring.portal.client.Activities.Activity;
import hiring.portal.client.Activities.FreeSession;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Json;
import hiring.portal.form.See;
import hiring.portal.page.Relay;
import hiring.portal.session.Area;
import hiring.portal.session.FormToken;
import hiring.portal.session.SentToken;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What a stage asks of a candidate: a video to hand in, or a time to choose. */
@SignedIn(Area.MY)
@Path("/my/activities/{application}/{stage}")
@Produces(MediaType.TEXT_HTML)
public class ActivityPages {

    private final Activities activities;

    public ActivityPages(@RestClient Activities activities) {
        this.activities = activities;
    }

    @CheckedTemplate(basePath = "candidate/submitted", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance activity(Activity activity, List<String> problems);

        static native TemplateInstance places(
                UUID application, String stage, List<FreeSession> sessions, List<String> problems);
    }

    @GET
    public TemplateInstance activity(UUID application, String stage) {
        return Templates.activity(find(application, stage), List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handIn(
            UUID application,
            String stage,
            @RestForm("video") @Nullable FileUpload video,
            @RestForm(FormToken.FIELD) @Nullable SentToken token) {
        if (video == null || video.size() == 0) {
            return again(application, stage, "Choose a video");
        }
        try (InputStream content = Files.newInputStream(video.uploadedFile())) {
            activities.handIn(application, stage, mediaType(video), content);
            return See.other("/my/activities/%s/%s".formatted(application, stage));
        } catch (ServiceProblem problem) {
            if (problem.status() >= 500 || problem.status() == 401 || problem.status() == 404) {
                throw problem;
            }
            return again(application, stage, problem.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The candidate's own video, in the ranges that a player asks for. */
    @GET
    @Path("/video")
    @Produces(MediaType.WILDCARD)
    public Response video(UUID application, String stage, @HeaderParam("Range") @Nullable String range) {
        return Relay.video(activities.video(application, stage, range));
    }

    @GET
    @Path("/places")
    public TemplateInstance places(UUID application, String stage) {
        return Templates.places(
                application, stage, activities.freeSessions(application, stage).items(), List.of());
    }

    @POST
    @Path("/places")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response book(UUID application, String stage, MultivaluedMap<String, String> sent) {
        String session = sent.getFirst("/sessionId");
        if (session == null) {
            return placesAgain(application, stage, "Choose a time");
        }
        try {
            activities.book(application, stage, Json.object().put("sessionId", session));
            return See.other("/my/applications/" + application);
        } catch (ServiceProblem problem) {
            if (problem.status() != 409 && problem.status() != 422 && problem.status() != 400) {
                throw problem;
            }
            return placesAgain(application, stage, problem.detail());
        }
    }

    @POST
    @Path("/places/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(UUID application, String stage, MultivaluedMap<String, String> sent) {
        activities.cancelBooking(application, stage);
        return See.other("/my/applications/" + application);
    }

    private Response again(UUID application, String stage, String problem) {
        return See.again(Templates.activity(find(application, stage), List.of(problem)));
    }

    private Response placesAgain(UUID application, String stage, String problem) {
        return See.again(Templates.places(
                application, stage, activities.freeSessions(application, stage).items(), List.of(problem)));
    }

    private Activity find(UUID application, String stage) {
        return activities.own().items().stream()
                .filter(activity -> activity.applicationId().equals(application)
                        && activity.stageCode().equals(stage))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What the browser says, or what the file's name says where the browser knows no type. */
    private static String mediaType(FileUpload video) {
        String said = video.contentType();
        if (said != null && said.startsWith("video/")) {
            return said;
        }
        String name = video.fileName().toLowerCase(Locale.ROOT);
        return name.endsWith(".webm") ? "video/webm" : name.endsWith(".mov") ? "video/quicktime" : "video/mp4";
    }
}
