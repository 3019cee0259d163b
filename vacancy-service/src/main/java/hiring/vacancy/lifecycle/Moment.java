package hiring.vacancy.lifecycle;

import java.time.Instant;

/** An instant of a vacancy's timetable that the other services are told of when it comes. */
sealed interface Moment {

    Instant at();

    /** Stays the same when the moment's time is changed, so that what was announced is known. */
    String key();

    record Publication(Instant at) implements Moment {
        @Override
        public String key() {
            return "published";
        }
    }

    record Closing(Instant at) implements Moment {
        @Override
        public String key() {
            return "closed";
        }
    }

    record StageOpening(Instant at, String stageCode) implements Moment {
        @Override
        public String key() {
            return "opened:" + stageCode;
        }
    }

    record StageClosing(Instant at, String stageCode) implements Moment {
        @Override
        public String key() {
            return "stage-closed:" + stageCode;
        }
    }
}
