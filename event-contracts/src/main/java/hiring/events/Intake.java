package hiring.events;

import java.time.LocalDate;

/**
 * A day on which some of those appointed to a vacancy start together.
 *
 * @param places how many can start on it
 */
public record Intake(LocalDate startsOn, int places) {}
