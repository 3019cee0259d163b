package hiring.application.progress;

import hiring.events.FeedbackReleased;

/** Takes over that feedback was released: feedback knows of the selection and not the other way round. */
public interface FeedbackReleases {

    void released(FeedbackReleased event);
}
