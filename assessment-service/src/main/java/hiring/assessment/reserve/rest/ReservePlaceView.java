package hiring.assessment.reserve.rest;

import hiring.assessment.reserve.ReserveList.Place;
import hiring.assessment.reserve.ReserveList.ReserveState;
import jakarta.validation.constraints.Min;
import java.util.UUID;

/**
 * A place on the reserve list.
 *
 * @param rank 1 is first
 */
record ReservePlaceView(@Min(1) int rank, UUID applicationId, ReserveState state) {

    static ReservePlaceView of(Place place) {
        return new ReservePlaceView(place.rank(), place.applicationId(), place.state());
    }
}
