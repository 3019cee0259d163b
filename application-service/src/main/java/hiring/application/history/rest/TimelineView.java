package hiring.application.history.rest;

import hiring.application.history.Gap;
import hiring.application.history.Timeline;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A history in the order of time: the periods that are covered, and the gaps between them.
 *
 * @param toleratedDays gaps of more days need an explanation
 */
public record TimelineView(int toleratedDays, List<StretchView> stretches) {

    /**
     * Days of one kind, both ends included.
     *
     * @param from absent for full-time education whose start is not stated
     * @param days absent if {@code from} is absent
     * @param entries the entries of the history in this period, counted from 0 in their order on the form
     * @param toExplain the days that are still to be explained
     */
    public record StretchView(
            Timeline.StretchKind kind,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable Long days,
            List<Integer> entries,
            List<GapView> toExplain) {

        static StretchView of(Timeline.Stretch stretch) {
            return new StretchView(
                    stretch.kind(),
                    stretch.from(),
                    stretch.to(),
                    stretch.days(),
                    stretch.entries(),
                    stretch.toExplain().stream().map(GapView::of).toList());
        }
    }

    /** Days that no entry covers, both ends included. */
    public record GapView(LocalDate from, LocalDate to) {

        static GapView of(Gap gap) {
            return new GapView(gap.from(), gap.to());
        }
    }

    public static TimelineView of(Timeline timeline) {
        return new TimelineView(
                timeline.toleratedDays(),
                timeline.stretches().stream().map(StretchView::of).toList());
    }
}
