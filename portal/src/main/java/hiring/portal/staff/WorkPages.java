package hiring.portal.staff;

import hiring.portal.client.Adverts;
import hiring.portal.client.Applications;
import hiring.portal.client.Notices;
import hiring.portal.client.Recruitment;
import hiring.portal.client.Selection;
import hiring.portal.client.Vacancies;
import hiring.portal.client.Vacancies.Task;
import hiring.portal.form.See;
import hiring.portal.page.Parts;
import hiring.portal.page.Parts.Part;
import hiring.portal.page.SignedInAgain;
import hiring.portal.session.Area;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What waits for the person who has signed in, in all services, by the time when it is due. */
@SignedIn(Area.STAFF)
@Path("/staff")
@Produces(MediaType.TEXT_HTML)
public class WorkPages {

    private final Vacancies vacancies;
    private final Recruitment recruitment;
    private final Selection selection;
    private final Notices notices;
    private final Adverts adverts;
    private final Parts parts;

    public WorkPages(
            @RestClient Vacancies vacancies,
            @RestClient Recruitment recruitment,
            @RestClient Selection selection,
            @RestClient Notices notices,
            @RestClient Adverts adverts,
            Parts parts) {
        this.vacancies = vacancies;
        this.recruitment = recruitment;
        this.selection = selection;
        this.notices = notices;
        this.adverts = adverts;
        this.parts = parts;
    }

    @CheckedTemplate(basePath = "staff", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance work(WorkQueue queue, List<String> missing);
    }

    @GET
    public TemplateInstance work() {
        Map<String, Part<Applications.Page<Task>>> asked = new LinkedHashMap<>();
        asked.put("vacancies", parts.start(() -> vacancies.tasks(null)));
        asked.put("applications", parts.start(() -> recruitment.tasks(null)));
        asked.put("assessments", parts.start(() -> selection.tasks(null)));
        asked.put("calls and messages", parts.start(() -> notices.tasks(null)));
        List<Task> tasks = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        asked.forEach((what, part) -> {
            Applications.Page<Task> found = part.orNull();
            if (found == null) {
                missing.add(what);
            } else {
                tasks.addAll(found.items());
            }
        });
        return Templates.work(WorkQueue.of(tasks, titles(tasks)), missing);
    }

    /** The titles of the vacancies on the page: of the advert where there is one, else of the draft. */
    private Map<UUID, String> titles(List<Task> tasks) {
        Map<UUID, Part<String>> asked = new LinkedHashMap<>();
        for (Task task : tasks) {
            asked.computeIfAbsent(task.vacancyId(), id -> parts.start(() -> title(id)));
        }
        Map<UUID, String> titles = new LinkedHashMap<>();
        asked.forEach((id, title) -> {
            @Nullable String found = title.orNull();
            titles.put(id, found == null ? "Vacancy" : found);
        });
        return titles;
    }

    private String title(UUID id) {
        try {
            return adverts.advert(id).title();
        } catch (RuntimeException e) {
            return vacancies.vacancy(id).getEntity().post().title();
        }
    }

    @GET
    @Path("/signed-in")
    public Response signedIn() {
        return See.other("/staff");
    }

    @GET
    @Path("/signed-in-again")
    public TemplateInstance signedInAgain() {
        return SignedInAgain.page();
    }
}
