package hiring.application.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hiring.events.StageDates;
import hiring.events.TimetableChangeReason;
import java.time.Instant;
import java.util.List;

/**
 * What a changed timetable means to the applications of its vacancy, as it was when the change became known.
 *
 * @param drafts whether it matters to drafts too
 * @param closing whether the closing was moved to {@code closesAt}
 * @param stages those with new dates
 * @param at when it became known; who begins later begins with the new dates
 */
record TimetableNews(
        int version,
        TimetableChangeReason reason,
        boolean drafts,
        boolean closing,
        Instant closesAt,
        List<StageDates> stages,
        Instant at) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    TimetableNews {
        stages = List.copyOf(stages);
    }

    String write() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The news of a timetable cannot be written", e);
        }
    }

    static TimetableNews read(String json) {
        try {
            return MAPPER.readValue(json, TimetableNews.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The news of a timetable cannot be read", e);
        }
    }
}
