package hiring.portal.client;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The public board of vacancy-service, which is asked without a token. */
@RegisterRestClient(configKey = "adverts")
@RegisterProvider(ProblemReader.class)
@Path("/api/v1/adverts")
public interface Adverts {

    /** What a visitor looks for. */
    final class Search {
        @QueryParam("q")
        public @Nullable String q;

        @QueryParam("directorate")
        public List<String> directorate = List.of();

        @QueryParam("location")
        public List<String> location = List.of();

        @QueryParam("grade")
        public List<String> grade = List.of();

        @QueryParam("contract")
        public List<String> contract = List.of();

        @QueryParam("programme")
        public List<String> programme = List.of();
    }

    @GET
    Board find(
            @BeanParam Search search,
            @Nullable @QueryParam("sort") String sort,
            @Nullable @QueryParam("cursor") String cursor);

    @GET
    @Path("/facets")
    Facets facets(@BeanParam Search search);

    @GET
    @Path("/{id}")
    Advert advert(UUID id);

    @GET
    @Path("/{id}/application-pack.html")
    Response pack(UUID id, @Nullable @HeaderParam(HttpHeaders.IF_NONE_MATCH) String version);

    @GET
    @Path("/{id}/application-pack.pdf")
    Response packAsPdf(UUID id, @Nullable @HeaderParam(HttpHeaders.IF_NONE_MATCH) String version);

    @GET
    @Path("/{id}/job-posting")
    Response jobPosting(UUID id);

    record Board(List<Item> items, @Nullable String next) {}

    record Item(
            UUID id,
            String reference,
            String title,
            String organisation,
            @Nullable String directorate,
            List<String> locations,
            @Nullable String grade,
            @Nullable String contract,
            @Nullable String programme,
            int openingsLeft,
            String closingWords,
            boolean closingSoon) {}

    record Facets(
            long total,
            List<Value> directorate,
            List<Value> location,
            List<Value> grade,
            List<Value> contract,
            List<Value> programme) {}

    record Value(String value, long count) {}

    record Advert(
            UUID id,
            String reference,
            String title,
            String organisation,
            boolean open,
            boolean closingSoon,
            int openingsLeft,
            Instant closesAt,
            String closingWords,
            Post post,
            List<Criterion> criteria,
            Application application,
            List<Stage> stages,
            List<String> preEmploymentChecks,
            Start start) {}

    record Post(
            @Nullable Programme programme,
            @Nullable String directorate,
            @Nullable String division,
            List<String> locations,
            @Nullable String homeWorking,
            @Nullable String grade,
            @Nullable Salary salary,
            @Nullable String contract,
            @Nullable Integer contractMonths,
            Hours hours,
            int openings,
            @Nullable String responsibleTo,
            Job job) {}

    record Programme(
            String name, @Nullable String stream, @Nullable Integer months) {}

    record Salary(BigDecimal lowest, BigDecimal highest, String currency) {}

    record Hours(String basis, @Nullable BigDecimal perWeek) {}

    record Job(List<Duty> purpose, List<Duty> duties) {}

    record Duty(@Nullable Integer number, String text, List<String> points) {}

    record Criterion(String code, String category, boolean essential, String wording, List<String> assessedAt) {}

    record Application(
            Statement statement,
            boolean attachmentsAccepted,
            GuaranteedInterview guaranteedInterview,
            List<Declaration> declarations,
            List<Requirement> eligibility,
            @Nullable Screening screening) {}

    record Statement(String name, @Nullable String instructions, int wordLimit) {}

    record GuaranteedInterview(boolean offered, @Nullable String wording) {}

    record Declaration(
            String code,
            String askedAt,
            String question,
            @Nullable Block definition,
            @Nullable String exemption,
            @Nullable String purpose) {}

    record Block(@Nullable String heading, List<String> paragraphs, List<String> points) {}

    record Requirement(
            String code, @Nullable String wording, @Nullable String reason) {}

    record Screening(List<ScreeningQuestion> questions) {}

    record ScreeningQuestion(String code, String question, boolean needed) {}

    record Stage(
            String code,
            String name,
            String kind,
            @Nullable String description,
            boolean provisional,
            boolean optional,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            List<String> dates) {}

    record Start(
            @Nullable StatedDate on,
            boolean byAgreement,
            @Nullable String words) {}

    record StatedDate(LocalDate date) {}
}
