package hiring.portal.candidate.draft;

import hiring.portal.candidate.draft.Drafts.Draft;
import hiring.portal.client.Adverts;
import hiring.portal.client.Applications;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Attachment;
import hiring.portal.client.Applications.Outlook;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Json;
import hiring.portal.form.See;
import hiring.portal.page.Parts;
import hiring.portal.session.Area;
import hiring.portal.session.FormToken;
import hiring.portal.session.SentToken;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The last steps of a draft: documents, all answers at a glance, submission or discarding. */
@SignedIn(Area.MY)
@Path("/my/applications/{id}")
@Produces(MediaType.TEXT_HTML)
public class CheckPages {

    private final Drafts drafts;
    private final Applications applications;
    private final Adverts adverts;
    private final Parts parts;

    public CheckPages(Drafts drafts, @RestClient Applications applications, @RestClient Adverts adverts, Parts parts) {
        this.drafts = drafts;
        this.applications = applications;
        this.adverts = adverts;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "candidate/draft", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance check(
                Application application,
                TaskList tasks,
                List<Answers> answers,
                @Nullable Outlook outlook,
                List<String> problems);

        static native TemplateInstance answers(Application application, List<Answers> answers);

        static native TemplateInstance discard(Application application);

        static native TemplateInstance documents(
                Application application, List<Attachment> documents, List<String> problems);
    }

    @GET
    @Path("/check")
    public TemplateInstance check(UUID id) {
        return page(drafts.load(id), List.of());
    }

    /** What was sent, after the submission. */
    @GET
    @Path("/answers")
    public TemplateInstance answers(UUID id) {
        Application application = applications.application(id).getEntity();
        return Templates.answers(application, answersOf(application));
    }

    @POST
    @Path("/submit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(UUID id, MultivaluedMap<String, String> sent) {
        try {
            applications.submit(id, Json.object());
            return See.other("/my/applications/%s/receipt".formatted(id));
        } catch (ServiceProblem problem) {
            if (problem.status() >= 500 || problem.status() == 401 || problem.status() == 404) {
                throw problem;
            }
            List<String> problems = problem.mistakes().isEmpty() ? List.of(problem.detail()) : List.of();
            return See.again(page(drafts.load(id), problems));
        }
    }

    @GET
    @Path("/discard")
    public TemplateInstance discard(UUID id) {
        return Templates.discard(drafts.load(id).application());
    }

    @POST
    @Path("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmDiscard(UUID id, MultivaluedMap<String, String> sent) {
        applications.discard(id);
        return See.other("/my");
    }

    @GET
    @Path("/documents")
    public TemplateInstance documents(UUID id) {
        return Templates.documents(
                drafts.load(id).application(), applications.attachments(id).items(), List.of());
    }

    @POST
    @Path("/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addDocument(
            UUID id,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm(FormToken.FIELD) @Nullable SentToken token) {
        if (file == null || file.size() == 0) {
            return documentsAgain(id, "Choose a PDF document");
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            applications.attach(id, file.fileName(), content);
            return See.other(DraftPages.here(id, "documents"));
        } catch (ServiceProblem problem) {
            if (problem.status() >= 500 || problem.status() == 401) {
                throw problem;
            }
            return documentsAgain(
                    id,
                    problem.mistakes().isEmpty()
                            ? problem.detail()
                            : problem.mistakes().getFirst().message());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @POST
    @Path("/documents/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response removeDocument(UUID id, MultivaluedMap<String, String> sent) {
        String name = sent.getFirst("name");
        if (name != null) {
            applications.removeAttachment(id, name);
        }
        return See.other(DraftPages.here(id, "documents"));
    }

    private Response documentsAgain(UUID id, String problem) {
        return See.again(Templates.documents(
                drafts.load(id).application(), applications.attachments(id).items(), List.of(problem)));
    }

    private TemplateInstance page(Draft draft, List<String> problems) {
        Application application = draft.application();
        var outlook = parts.start(() -> applications.outlook(application.id()));
        return Templates.check(
                application, TaskList.of(application), answersOf(application), outlook.orNull(), problems);
    }

    private List<Answers> answersOf(Application application) {
        var attachments =
                parts.start(() -> applications.attachments(application.id()).items());
        var advert = parts.start(() -> adverts.advert(application.vacancy().id()));
        List<Attachment> documents = attachments.orNull();
        return Answers.of(application, advert.orNull(), documents == null ? List.of() : documents);
    }
}
