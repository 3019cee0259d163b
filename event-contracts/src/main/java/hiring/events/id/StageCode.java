package hiring.events.id;

/** Identifies a stage within the selection process of its vacancy, for example {@code sift}. */
public record StageCode(String value) {

    /** The code as it is written in events and in the API. */
    @Override
    public String toString() {
        return value;
    }
}
