package hiring.assessment.calibration.rest;

import hiring.kit.problem.ProblemType;

/** Why nothing can be done with the sample answers of a stage. */
enum CalibrationProblem implements ProblemType {
    NO_CALIBRATION("no-calibration", "The stage has no sample answers", 404),
    CALIBRATION_BEGUN("calibration-begun", "An assessor has scored already", 409),
    CALIBRATION_FINAL("calibration-final", "The scores of the sample answers were final already", 409),
    INVALID_CALIBRATION(
            "invalid-calibration", "The sample answers or their scores are not complete, or not right", 422);

    private final String code;
    private final String title;
    private final int status;

    CalibrationProblem(String code, String title, int status) {
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
