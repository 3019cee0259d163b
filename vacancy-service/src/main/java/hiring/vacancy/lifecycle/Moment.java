package hiring.vacancy.lifecycle;

import hiring.events.id.StageCode;
import java.time.Instant;

/** An instant of the timetable that is announced to other services when it comes. */
sealed interface Moment {

    Instant at();

    /** Identifies the moment, also after its time has changed. */
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

    record StageOpening(Instant at, StageCode stage) implements Moment {
        @Override
        public String key() {
            return "opened:" + stage;
        }
    }

    record StageClosing(Instant at, StageCode stage) implements Moment {
        @Override
        public String key() {
            return "stage-closed:" + stage;
        }
    }
}
