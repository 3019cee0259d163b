package hiring.portal.candidate.submitted;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.portal.client.Activities;
import hiring.portal.client.Activities.Feedback;
import hiring.portal.client.Applications;
import hiring.portal.client.Applications.Application;
import hiring.portal.client.Applications.Offer;
import hiring.portal.client.Applications.Receipt;
import hiring.portal.client.ServiceProblem;
import hiring.portal.form.Fields;
import hiring.portal.form.Form;
import hiring.portal.form.Json;
import hiring.portal.form.Option;
import hiring.portal.form.See;
import hiring.portal.form.Sent;
import hiring.portal.session.Area;
import hiring.portal.session.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Receipt, equality questions, withdrawal, offers, eligibility and feedback of a submitted application. */
@SignedIn(Area.MY)
@Path("/my/applications/{id}")
@Produces(MediaType.TEXT_HTML)
public class SubmittedPages {

    private static final List<Question> EQUALITY = List.of(
            new Question("/ageBand", "How old are you?", Option.all("age")),
            new Question("/sex", "What is your sex?", Option.all("sex")),
            new Question(
                    "/genderSameAsAtBirth",
                    "Is the gender you identify with the same as your sex registered at birth?",
                    Option.all("yes-no")),
            new Question("/ethnicGroup", "What is your ethnic group?", Option.all("ethnic-group")),
            new Question("/disability", "Do you consider yourself disabled?", Option.all("yes-no")),
            new Question("/religion", "What is your religion?", Option.all("religion")),
            new Question(
                    "/sexualOrientation",
                    "Which of the following best describes your sexual orientation?",
                    Option.all("sexual-orientation")),
            new Question("/caringResponsibilities", "Do you care for a child or an adult?", Option.all("yes-no")));
    private static final Fields ANSWERS =
            Fields.texts(EQUALITY.stream().map(Question::name).toArray(String[]::new));
    private static final List<Option> REASONS = Option.all("withdrawal");

    private final Applications applications;
    private final Activities activities;

    public SubmittedPages(@RestClient Applications applications, @RestClient Activities activities) {
        this.applications = applications;
        this.activities = activities;
    }

    @CheckedTemplate(basePath = "candidate/submitted", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance receipt(Application application, Receipt receipt);

        static native TemplateInstance verified(Application application, Applications.Verification verification);

        static native TemplateInstance equality(Application application, Form form, List<Question> questions);

        static native TemplateInstance withdraw(Application application, Form form, List<Option> reasons);

        static native TemplateInstance offer(Application application, Offer offer);

        static native TemplateInstance answerOffer(Application application, Offer offer, boolean accept);

        static native TemplateInstance feedback(Application application, @Nullable Feedback feedback, boolean asked);

        static native TemplateInstance eligibility(
                Application application, Applications.Eligibility eligibility, Form form);
    }

    /** A question of equality monitoring. */
    record Question(String name, String text, List<Option> options) {}

    @GET
    @Path("/receipt")
    public TemplateInstance receipt(UUID id) {
        return Templates.receipt(application(id), applications.receipt(id));
    }

    /** Computes the form's checksum again and compares it with the receipt's. */
    @GET
    @Path("/receipt/verification")
    public TemplateInstance verification(UUID id) {
        return Templates.verified(application(id), applications.verify(id));
    }

    @GET
    @Path("/equality")
    public TemplateInstance equality(UUID id) {
        return Templates.equality(application(id), Form.empty(), EQUALITY);
    }

    @POST
    @Path("/equality")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answerEquality(UUID id, MultivaluedMap<String, String> sent) {
        ObjectNode answers = ANSWERS.read(sent);
        try {
            applications.answerEquality(id, answers);
            return See.other(address(id, ""));
        } catch (ServiceProblem problem) {
            return See.again(Templates.equality(application(id), Form.of(sent).refused(problem), EQUALITY));
        }
    }

    @GET
    @Path("/withdraw")
    public TemplateInstance withdraw(UUID id) {
        return Templates.withdraw(application(id), Form.empty(), REASONS);
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmWithdraw(UUID id, MultivaluedMap<String, String> sent) {
        try {
            applications.withdraw(
                    id, Sent.once(sent), Fields.texts("/code", "/reason").read(sent));
            return See.other(address(id, ""));
        } catch (ServiceProblem problem) {
            return See.again(Templates.withdraw(application(id), Form.of(sent).refused(problem), REASONS));
        }
    }

    @GET
    @Path("/offers/{offer}")
    public TemplateInstance offer(UUID id, UUID offer) {
        return Templates.offer(application(id), find(id, offer));
    }

    @GET
    @Path("/offers/{offer}/{answer: accept|decline}")
    public TemplateInstance answerOffer(UUID id, UUID offer, String answer) {
        return Templates.answerOffer(application(id), find(id, offer), answer.equals("accept"));
    }

    @POST
    @Path("/offers/{offer}/{answer: accept|decline}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirmOffer(UUID id, UUID offer, String answer, MultivaluedMap<String, String> sent) {
        applications.answerOffer(offer, Json.object().put("answer", answer.equals("accept") ? "ACCEPTED" : "DECLINED"));
        return See.other(address(id, "/offers/" + offer));
    }

    @GET
    @Path("/feedback")
    public TemplateInstance feedback(UUID id) {
        Feedback feedback = null;
        try {
            feedback = activities.feedback(id);
        } catch (ServiceProblem problem) {
            if (problem.status() != 404 && problem.status() != 409) {
                throw problem;
            }
        }
        boolean canAsk = applications.actions(id).items().stream()
                .anyMatch(action -> action.name().equals("request-feedback") && action.allowed());
        return Templates.feedback(application(id), feedback, !canAsk);
    }

    @POST
    @Path("/feedback")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response askForFeedback(UUID id, MultivaluedMap<String, String> sent) {
        applications.askForFeedback(id, Sent.once(sent), Json.object());
        return See.other(address(id, "/feedback"));
    }

    @GET
    @Path("/eligibility")
    public TemplateInstance eligibility(UUID id) {
        return Templates.eligibility(application(id), applications.eligibility(id), Form.empty());
    }

    @POST
    @Path("/eligibility")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response contest(UUID id, MultivaluedMap<String, String> sent) {
        try {
            applications.contest(id, Sent.once(sent), Fields.texts("/statement").read(sent));
            return See.other(address(id, "/eligibility"));
        } catch (ServiceProblem problem) {
            return See.again(Templates.eligibility(
                    application(id), applications.eligibility(id), Form.of(sent).refused(problem)));
        }
    }

    private Application application(UUID id) {
        return applications.application(id).getEntity();
    }

    private Offer find(UUID id, UUID offer) {
        return applications.offers(id).items().stream()
                .filter(candidate -> candidate.id().equals(offer))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static String address(UUID id, String path) {
        return "/my/applications/" + id + path;
    }
}
