package hiring.assessment.upload;

import hiring.assessment.video.VideoFault;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** What happened when a candidate handed in a video. */
public sealed interface HandInOutcome {

    /** Accepted; also the answer to the same bytes again. */
    record Taken(Videos.Video video) implements HandInOutcome {}

    /** There is none, or it is another candidate's. */
    record NoSuchActivity() implements HandInOutcome {}

    record NotOpen(@Nullable ZonedDateTime opensAt) implements HandInOutcome {}

    record Closed(@Nullable ZonedDateTime closesAt) implements HandInOutcome {}

    record Withdrawn() implements HandInOutcome {}

    record TooLarge(long largest) implements HandInOutcome {}

    /**
     * The bytes are not what their declared type says.
     *
     * @param is what they are
     */
    record NotSuchVideo(String is) implements HandInOutcome {}

    /** A video that cannot be watched. */
    record Unusable(VideoFault fault) implements HandInOutcome {}
}
