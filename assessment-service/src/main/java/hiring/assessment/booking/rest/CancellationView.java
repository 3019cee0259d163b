package hiring.assessment.booking.rest;

import java.util.List;
import java.util.UUID;

/**
 * The candidates of a cancelled session.
 *
 * @param applications the applications that had a place, and get another one with the next allocation
 */
record CancellationView(List<UUID> applications) {}
