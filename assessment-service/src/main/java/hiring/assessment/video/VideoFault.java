package hiring.assessment.video;

/** Why a video file cannot be accepted. */
public enum VideoFault {
    INCOMPLETE("incomplete", "The end of the file is missing. Save or export the video again and send that file"),
    DAMAGED("damaged", "The file does not follow the rules of its kind. Save or export the video again"),
    NO_PICTURES("no-pictures", "The file has no moving pictures: it holds sound or still pictures only"),
    NO_DURATION("no-duration", "The video is empty: it has pictures for no time at all"),
    NOT_PLAYABLE(
            "not-playable", "Browsers cannot play pictures that are coded like this. Export it as MP4 (H.264) or WebM"),
    PROTECTED("protected", "The video is protected against copying and cannot be played elsewhere");

    private final String code;
    private final String message;

    VideoFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }
}
