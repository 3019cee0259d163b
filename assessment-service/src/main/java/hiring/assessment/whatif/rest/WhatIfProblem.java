package hiring.assessment.whatif.rest;

import hiring.kit.problem.ProblemType;

enum WhatIfProblem implements ProblemType {
    NOTHING_TO_TRY("nothing-to-try", "From this stage all go on without a decision", 409),
    INVALID_TRIAL("invalid-trial", "It cannot be tried with that at this stage", 422);

    private final String code;
    private final String title;
    private final int status;

    WhatIfProblem(String code, String title, int status) {
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
