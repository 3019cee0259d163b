package hiring.vacancy.lifecycle.rest;

import hiring.kit.problem.FieldError;
import hiring.kit.problem.Problem;
import hiring.kit.time.DateWords;
import hiring.vacancy.lifecycle.Refusal;
import hiring.vacancy.lifecycle.Shown;
import java.util.List;

/** Refusals as problems and as words. */
public final class Refusals {

    private Refusals() {}

    public static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.PublicationAfterClosing late -> publishAt(VacancyProblem.PUBLICATION_AFTER_CLOSING, late);
            case Refusal.PublicationInThePast past -> publishAt(VacancyProblem.PUBLICATION_IN_THE_PAST, past);
            case Refusal.PackHasErrors(var errors) ->
                Problem.of(
                        VacancyProblem.PACK_HAS_ERRORS,
                        null,
                        errors.stream()
                                .map(error -> new FieldError(error.pointer(), error.code(), error.message()))
                                .toList());
            case Refusal.WrongStatus wrong -> Problem.of(VacancyProblem.WRONG_STATUS, words(wrong));
            case Refusal.OffersAccepted accepted -> Problem.of(VacancyProblem.OFFERS_ACCEPTED, words(accepted));
            case Refusal.NotOver running -> Problem.of(VacancyProblem.NOT_OVER, words(running));
            case Refusal.AuthorMayNotApprove author -> Problem.of(VacancyProblem.AUTHOR_MAY_NOT_APPROVE, words(author));
            case Refusal.ClosingHasPassed passed -> Problem.of(VacancyProblem.CLOSING_HAS_PASSED, words(passed));
        };
    }

    private static Problem publishAt(VacancyProblem type, Refusal refusal) {
        return Problem.of(type, null, List.of(new FieldError("/publishAt", type.code(), words(refusal))));
    }

    static String words(Refusal refusal) {
        return switch (refusal) {
            case Refusal.WrongStatus(var status, var closed) -> "The vacancy is %s".formatted(Shown.of(status, closed));
            case Refusal.OffersAccepted(var filled) ->
                "%d of its openings are taken by accepted offers".formatted(filled);
            case Refusal.NotOver(var status) ->
                "It is %s; what is closed or withdrawn can be advertised again".formatted(status);
            case Refusal.AuthorMayNotApprove() -> "A person who has not written any of it must approve it";
            case Refusal.ClosingHasPassed(var closesAt) ->
                "Its closing passed at %s; give it new dates".formatted(DateWords.deadline(closesAt));
            case Refusal.PublicationAfterClosing(var closesAt) ->
                "It closes at %s".formatted(DateWords.deadline(closesAt));
            case Refusal.PackHasErrors(var errors) ->
                "The pack checker finds %d error%s in the pack".formatted(errors.size(), errors.size() == 1 ? "" : "s");
            case Refusal.PublicationInThePast(var now) -> "It is %s".formatted(DateWords.moment(now));
        };
    }
}
