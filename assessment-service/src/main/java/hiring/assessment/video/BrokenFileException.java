package hiring.assessment.video;

/** Ends the reading of a broken file. Never leaves this package. */
final class BrokenFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final VideoFault fault;

    BrokenFileException(VideoFault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    VideoFault fault() {
        return fault;
    }
}
