package hiring.vacancy.lifecycle.rest;

import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.ETags;
import hiring.kit.version.ExpectedVersion;
import hiring.vacancy.lifecycle.StepOutcome;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.lifecycle.rest.Views.VacancyView;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers about a vacancy that several resources give. */
public final class VacancyAnswers {

    private VacancyAnswers() {}

    /** A vacancy with its entity tag. */
    public static Response of(Vacancy vacancy, Instant now) {
        return Response.ok(VacancyView.of(vacancy, now))
                .tag(ETags.of(vacancy.version()))
                .build();
    }

    public static Response of(StepOutcome outcome, Instant now) {
        return switch (outcome) {
            case StepOutcome.Taken(var vacancy) -> of(vacancy, now);
            case StepOutcome.Refused(var why) -> Refusals.problem(why).toResponse();
            case StepOutcome.Stale(var version) -> stale(version);
            case StepOutcome.NoSuchVacancy() -> notFound();
        };
    }

    public static Response drafted(Vacancy vacancy, Instant now) {
        return Response.created(URI.create("/api/v1/vacancies/" + vacancy.id()))
                .tag(ETags.of(vacancy.version()))
                .entity(VacancyView.of(vacancy, now))
                .build();
    }

    public static Response referenceTaken(String reference) {
        return taken(VacancyProblem.REFERENCE_TAKEN, "/reference", reference);
    }

    public static Response taken(VacancyProblem type, String pointer, String value) {
        String words = "\"%s\" is taken".formatted(value);
        return Problem.of(type, words, List.of(new FieldError(pointer, type.code(), words)))
                .toResponse();
    }

    public static Response invalidDates(List<FieldError> mistakes) {
        return Problem.of(VacancyProblem.INVALID_DATES, null, mistakes).toResponse();
    }

    public static Response stale(long version) {
        return Problem.of(KitProblem.STALE, ETags.currentIs(version)).toResponse();
    }

    public static Response notFound() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }

    /** The version that a step expects: any where the caller names none. */
    public static ExpectedVersion ifGiven(@Nullable String ifMatch) {
        return ifMatch == null ? ExpectedVersion.ANY : ETags.expected(ifMatch);
    }
}
