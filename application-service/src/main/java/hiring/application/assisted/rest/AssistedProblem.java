package hiring.application.assisted.rest;

import hiring.kit.problem.ProblemType;

enum AssistedProblem implements ProblemType {
    NO_SUCH_VACANCY("no-such-vacancy", "There is no such vacancy", 404),
    VACANCY_NOT_OPEN("vacancy-not-open", "The vacancy does not take applications yet", 409),
    VACANCY_WITHDRAWN("vacancy-withdrawn", "The vacancy was withdrawn", 409),
    VACANCY_CLOSED("vacancy-closed", "The vacancy no longer takes applications", 409),
    NO_SUCH_CANDIDATE("no-such-candidate", "Staff have entered no application for such a candidate", 422),
    LIKELY_DUPLICATE("likely-duplicate", "This looks like an application that is there already", 409),
    ALREADY_APPLIED("already-applied", "This person has an application for this vacancy", 409),
    BAD_FILE("bad-file", "The file is not CSV in UTF-8 with a header of JSON Pointers", 400),
    APPLICATION_INCOMPLETE("application-incomplete", "The application has parts to finish", 422);

    private final String code;
    private final String title;
    private final int status;

    AssistedProblem(String code, String title, int status) {
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
