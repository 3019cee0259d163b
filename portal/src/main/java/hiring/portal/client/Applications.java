package hiring.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What candidates do in application-service. */
@RegisterRestClient(configKey = "applications")
@RegisterProvider(ProblemReader.class)
@RegisterProvider(TokenRelay.class)
@Path("/api/v1")
public interface Applications {

    String ONCE = "Idempotency-Key";

    @GET
    @Path("/candidates/me")
    OwnContact contact();

    @PUT
    @Path("/candidates/me")
    OwnContact changeContact(JsonNode contact);

    @GET
    @Path("/candidates/me/applications")
    Page<OwnApplication> own(@Nullable @QueryParam("cursor") String cursor);

    @POST
    @Path("/applications")
    Started start(@HeaderParam(ONCE) String once, JsonNode request);

    @GET
    @Path("/applications/{id}")
    RestResponse<Application> application(UUID id);

    @DELETE
    @Path("/applications/{id}")
    void discard(UUID id);

    @PUT
    @Path("/applications/{id}/form/{part}")
    RestResponse<Application> save(
            UUID id, String part, @HeaderParam(HttpHeaders.IF_MATCH) String version, JsonNode content);

    /** What the rules would propose, before the candidate submits. */
    @GET
    @Path("/applications/{id}/eligibility-outlook")
    Outlook outlook(UUID id);

    @GET
    @Path("/applications/{id}/actions")
    Page<Action> actions(UUID id);

    @GET
    @Path("/applications/{id}/status")
    Status status(UUID id);

    @GET
    @Path("/applications/{id}/history/timeline")
    Timeline timeline(UUID id);

    @PUT
    @Path("/qualification-readings")
    Page<Reading> read(JsonNode text);

    @PUT
    @Path("/applications/{id}/submission")
    Receipt submit(UUID id, JsonNode empty);

    @GET
    @Path("/applications/{id}/receipt")
    Receipt receipt(UUID id);

    @GET
    @Path("/applications/{id}/receipt/verification")
    Verification verify(UUID id);

    @PUT
    @Path("/applications/{id}/equality-monitoring")
    void answerEquality(UUID id, JsonNode answers);

    @GET
    @Path("/applications/{id}/calendar")
    Response calendar(UUID id);

    @GET
    @Path("/applications/{id}/offers")
    Page<Offer> offers(UUID id);

    @PUT
    @Path("/offers/{id}/response")
    Offer answerOffer(UUID id, JsonNode answer);

    @POST
    @Path("/applications/{id}/withdrawals")
    Withdrawal withdraw(UUID id, @HeaderParam(ONCE) String once, JsonNode reason);

    @GET
    @Path("/applications/{id}/eligibility")
    Eligibility eligibility(UUID id);

    @POST
    @Path("/applications/{id}/eligibility-contests")
    void contest(UUID id, @HeaderParam(ONCE) String once, JsonNode statement);

    @POST
    @Path("/applications/{id}/feedback-requests")
    void askForFeedback(UUID id, @HeaderParam(ONCE) String once, JsonNode empty);

    @GET
    @Path("/applications/{id}/later-answers")
    Page<LaterAnswer> laterAnswers(UUID id);

    @PUT
    @Path("/applications/{id}/later-answers/{question}")
    void answerLater(UUID id, String question, JsonNode answer);

    @GET
    @Path("/applications/{id}/attachments")
    Page<Attachment> attachments(UUID id);

    @PUT
    @Path("/applications/{id}/attachments/{name}")
    @Consumes("application/pdf")
    void attach(UUID id, String name, InputStream content);

    @DELETE
    @Path("/applications/{id}/attachments/{name}")
    void removeAttachment(UUID id, String name);

    record Page<T>(List<T> items, @Nullable String next) {}

    record Contact(
            String name, @Nullable String email, @Nullable String telephone) {}

    /** How a candidate would like to be reached. */
    record OwnContact(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable String preferredChannel,
            List<String> postalAddress) {}

    record OwnApplication(
            UUID id,
            UUID vacancyId,
            String vacancyReference,
            String vacancyTitle,
            String status,
            Instant startedAt,
            @Nullable Instant submittedAt,
            Instant closesAt) {}

    record Started(UUID id) {}

    record Application(
            UUID id,
            String status,
            Vacancy vacancy,
            Instant submitBy,
            @Nullable Instant submittedAt,
            @Nullable Contact contact,
            @Nullable Contact currentContact,
            JsonNode form,
            @Nullable Checklist checklist) {}

    record Vacancy(
            UUID id,
            String reference,
            String title,
            String organisation,
            Instant closesAt,
            String statementName,
            int statementWordLimit,
            int evidenceWordLimit,
            boolean guaranteedInterview,
            List<String> declarations,
            List<Purpose> declarationPurposes,
            List<ScreeningQuestion> screening,
            List<Criterion> criteria,
            List<Stage> stages,
            String privacyNoticeVersion) {}

    record Purpose(String declaration, String purpose, String meaning) {}

    record ScreeningQuestion(String code, String question) {}

    record Criterion(String code, String category, boolean essential, String wording) {}

    record Stage(String code, String name) {}

    record Checklist(boolean complete, int done, int total, List<Section> sections, List<Warning> warnings) {}

    record Section(String part, boolean complete, List<Missing> missing) {}

    record Missing(String pointer, String code, String message) {}

    record Warning(String code, String message) {}

    record Action(String name, boolean allowed, @Nullable String why) {}

    record Status(String code, String headline, String explanation, String next, List<KeyDate> dates) {}

    record KeyDate(
            String code,
            String what,
            Instant from,
            @Nullable Instant until,
            @Nullable String place) {}

    record Timeline(int toleratedDays, List<Stretch> stretches) {}

    record Stretch(
            String kind,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable Integer days,
            List<Integer> entries,
            List<Gap> toExplain) {}

    record Gap(LocalDate from, LocalDate to) {}

    record Reading(String source, JsonNode proposal, List<Question> questions) {}

    record Question(String field, String code, String message, List<String> options) {}

    record Receipt(
            UUID applicationId,
            UUID vacancyId,
            String name,
            String vacancyReference,
            Instant submittedAt,
            String sha256,
            Counts counts) {}

    record Counts(
            int historyEntries,
            int gapExplanations,
            int qualifications,
            int criteriaAddressed,
            int declarations,
            int referees,
            int statementWords,
            @Nullable Integer documents) {}

    record Verification(boolean verified, String onReceipt, String recomputed) {}

    record Offer(
            UUID id,
            UUID applicationId,
            String status,
            BigDecimal salary,
            String grade,
            LocalDate startsOn,
            LocalDate respondBy,
            List<String> conditions,
            @Nullable Employment employment,
            Instant madeAt,
            @Nullable Instant endedAt) {}

    record Employment(
            int noticeMonths,
            int annualLeaveDays,
            boolean politicallyRestricted,
            boolean carNeeded,
            @Nullable String dbsLevel,
            List<String> checks) {}

    record Withdrawal(UUID applicationId, Instant withdrawnAt) {}

    record Eligibility(
            @Nullable String eligibility,
            List<Finding> findings,
            @Nullable String reason,
            @Nullable Instant contestedAt) {}

    record Finding(String rule, String wording, String verdict, String explanation) {}

    record Outlook(String outlook, List<CriterionOutlook> criteria) {}

    record CriterionOutlook(String code, String wording, String verdict) {}

    record LaterAnswer(String question, String purpose, String answer) {}

    record Attachment(String name, String sha256) {}
}
