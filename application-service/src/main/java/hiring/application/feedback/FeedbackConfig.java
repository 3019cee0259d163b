package hiring.application.feedback;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@ConfigMapping(prefix = "hiring.application.feedback")
interface FeedbackConfig {

    /** Within how many working days of the request feedback is due. */
    @Min(1)
    @Max(250)
    int withinWorkingDays();
}
