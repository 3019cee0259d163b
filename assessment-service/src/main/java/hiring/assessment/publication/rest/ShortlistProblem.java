package hiring.assessment.publication.rest;

import hiring.kit.problem.ProblemType;

enum ShortlistProblem implements ProblemType {
    NOTHING_TO_DECIDE("nothing-to-decide", "From this stage all go on without a decision", 409),
    NO_SUCH_PUBLICATION("no-such-publication", "There is no publication with this number", 404),
    STAGE_NOT_COMPLETE("stage-not-complete", "Not all is known yet that this decision needs", 409),
    ALREADY_PUBLISHED("already-published", "Who goes on from this stage is published already", 409),
    PUBLICATION_REPLACED("publication-replaced", "This publication is replaced already", 409),
    NOTHING_CHANGED("nothing-changed", "Each candidate would have the same decision as before", 409),
    CANNOT_BE_UNDONE("cannot-be-undone", "Too much has happened since the publication", 409),
    SCORED_HERE("scored-here", "A person who has scored at this stage does not publish who goes on", 403),
    ACKNOWLEDGEMENT_REQUIRED("acknowledgement-required", "Some candidates are marked; say why it is published so", 409),
    INVALID_TERMS("invalid-terms", "It cannot be decided by that at this stage", 422);

    private final String code;
    private final String title;
    private final int status;

    ShortlistProblem(String code, String title, int status) {
        this.code = code;
        this.title = title;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
