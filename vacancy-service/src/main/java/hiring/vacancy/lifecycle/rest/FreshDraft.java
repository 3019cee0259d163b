package hiring.vacancy.lifecycle.rest;

import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.Problem;
import hiring.kit.rest.ETags;
import hiring.vacancy.lifecycle.Outcome;
import hiring.vacancy.lifecycle.rest.Views.VacancyView;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The answer to whoever drafts a vacancy from another one. */
final class FreshDraft {

    private FreshDraft() {}

    static Response response(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Done(var vacancy) ->
                Response.created(URI.create("/api/v1/vacancies/" + vacancy.id()))
                        .tag(ETags.of(vacancy.version()))
                        .entity(VacancyView.of(vacancy, now))
                        .build();
            case Outcome.Refused(var why) -> Refusals.problem(why).toResponse();
            case Outcome.Invalid(var mistakes) ->
                Problem.of(VacancyProblem.INVALID_DATES, null, mistakes).toResponse();
            case Outcome.ReferenceTaken(var reference) ->
                taken(VacancyProblem.REFERENCE_TAKEN, "/reference", reference);
            case Outcome.NoSuchVacancy() -> notFound();
        };
    }

    static Response taken(VacancyProblem type, String pointer, String value) {
        String words = "\"%s\" is taken".formatted(value);
        return Problem.of(type, words, List.of(new FieldError(pointer, type.code(), words)))
                .toResponse();
    }

    static Response notFound() {
        return Problem.of(KitProblem.NOT_FOUND, null).toResponse();
    }
}
