package hiring.portal.candidate.draft;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.portal.client.Applications;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Autosave;
import hiring.portal.form.Conflict;
import hiring.portal.form.ConflictPage;
import hiring.portal.form.Form;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads a draft and saves one of its parts, for all pages of the form. */
@ApplicationScoped
class Drafts {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("text", "What you wrote"),
            Map.entry("supportingStatement", "What you wrote"),
            Map.entry("organisation", "Employer or organisation"),
            Map.entry("role", "Job title or role"),
            Map.entry("duties", "What you did"),
            Map.entry("reasonForLeaving", "Why you left"),
            Map.entry("givenNames", "Given names"),
            Map.entry("familyName", "Family name"),
            Map.entry("need", "What you need"),
            Map.entry("answer", "Answer"),
            Map.entry("detail", "More about your answer"),
            Map.entry("explanation", "Explanation"),
            Map.entry("name", "Name"),
            Map.entry("email", "E-mail address"),
            Map.entry("telephone", "Telephone number"),
            Map.entry("relationship", "How you know each other"));

    private final Applications applications;
    private final RoutingContext request;
    private final InstantSource clock;

    Drafts(@RestClient Applications applications, RoutingContext request, InstantSource clock) {
        this.applications = applications;
        this.request = request;
        this.clock = clock;
    }

    /** A draft with its version, which saving must name. */
    record Draft(Application application, String version) {

        /** The fields of all pages with what is saved. */
        Form form() {
            return Form.of(application.form()).version(version);
        }

        JsonNode part(String name) {
            return application.form().path(name);
        }

        /**
         * Puts the new items that a page has sent behind those that are saved, also where another tab has added some
         * since the page was opened. So nothing is in conflict.
         */
        void append(MultivaluedMap<String, String> sent, String list) {
            Pattern item = Pattern.compile("/" + list + "/(\\d{1,3})(/.*)");
            int end = part(list).size();
            List<Matcher> names = sent.keySet().stream()
                    .map(item::matcher)
                    .filter(Matcher::matches)
                    .toList();
            int first = names.stream()
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .min()
                    .orElse(end);
            Map<String, List<String>> moved = new HashMap<>();
            for (Matcher name : names) {
                int place = Integer.parseInt(name.group(1)) - first + end;
                moved.put("/%s/%d%s".formatted(list, place, name.group(2)), sent.remove(name.group()));
            }
            sent.putAll(moved);
            sent.putSingle("_version", version);
        }
    }

    /** The form as it is saved. */
    JsonNode saved(UUID id) {
        return load(id).application().form();
    }

    Draft load(UUID id) {
        RestResponse<Application> answer = applications.application(id);
        Application application = answer.getEntity();
        if (!application.status().equals("DRAFT")) {
            throw new NotADraft(id);
        }
        return new Draft(application, answer.getHeaderString(HttpHeaders.ETAG));
    }

    /**
     * Saves a part and shows the next page, or the same page with the mistakes, or the conflict with another tab.
     *
     * @param sent the fields; its version is the one that the page was made from
     * @param saved the fields of this page with what is saved
     * @param again makes the same page
     */
    Response save(
            UUID id,
            String part,
            JsonNode content,
            MultivaluedMap<String, String> sent,
            String next,
            Function<Draft, Form> saved,
            BiFunction<Draft, Form, TemplateInstance> again) {
        boolean automatic = request.request().getHeader(Autosave.HEADER) != null;
        String version = sent.getFirst("_version");
        try {
            RestResponse<Application> answer = applications.save(id, part, version == null ? "" : version, content);
            return automatic
                    ? Autosave.saved(answer.getHeaderString(HttpHeaders.ETAG), clock.instant())
                    : See.other(next);
        } catch (ServiceProblem problem) {
            if (problem.status() == 412) {
                return automatic ? Autosave.changedElsewhere() : conflict(id, sent, saved);
            }
            if (problem.code().equals("not-a-draft")) {
                throw new NotADraft(id);
            }
            if (problem.mistakes().isEmpty()) {
                throw problem;
            }
            return automatic
                    ? Autosave.notAccepted()
                    : See.again(again.apply(load(id), Form.of(sent).mistakes(problem.mistakes(), "")));
        }
    }

    private Response conflict(UUID id, MultivaluedMap<String, String> sent, Function<Draft, Form> saved) {
        Draft now = load(id);
        Form form = saved.apply(now);
        return ConflictPage.of(
                Conflict.between(sent, form, LABELS), form, Sent.address(request), DraftPages.taskList(id));
    }
}
