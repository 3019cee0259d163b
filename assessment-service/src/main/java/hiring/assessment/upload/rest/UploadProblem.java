package hiring.assessment.upload.rest;

import hiring.kit.problem.ProblemType;

enum UploadProblem implements ProblemType {
    NO_SUCH_ACTIVITY("no-such-activity", "There is no such activity", 404),
    NO_SUCH_VIDEO("no-such-video", "There is no such video", 404),
    WINDOW_CLOSED("window-closed", "It is closed", 409),
    APPLICATION_WITHDRAWN("application-withdrawn", "The application was withdrawn", 409),
    NOT_SUCH_VIDEO("not-such-video", "The file is not a video of the type it was sent as", 422),
    UNUSABLE_VIDEO("unusable-video", "The video cannot be watched", 422);

    private final String code;
    private final String title;
    private final int status;

    UploadProblem(String code, String title, int status) {
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
