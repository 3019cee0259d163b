package hiring.notification.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Particulars as a column of JSON. The column does not name its type: the kind of the row does. So rows of earlier
 * versions, in which all kinds had one type, are read as before, and fields that are not known are passed over.
 */
final class StoredParticulars {

    // Times are numbers, as the documents of other columns have them
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredParticulars() {}

    static String write(Particulars particulars) {
        try {
            return MAPPER.writeValueAsString(particulars);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Particulars cannot be written as JSON", e);
        }
    }

    static <P extends Particulars> P read(String json, Class<P> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored particulars cannot be read as " + type.getSimpleName(), e);
        }
    }
}
