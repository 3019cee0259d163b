package hiring.events;

import java.time.Instant;

/**
 * The window of a part that has one of its own, within that of its stage.
 *
 * @param partCode stable within the stage
 * @param closesAt first instant after the window
 */
public record PartDates(String partCode, Instant opensAt, Instant closesAt) {}
