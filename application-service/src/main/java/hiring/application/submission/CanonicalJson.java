package hiring.application.submission;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** Writes a record as canonical JSON (RFC 8785), so that any reader can compute its hash again. */
final class CanonicalJson {

    // Kept texts depend on it: only components of records, none of them absent, dates and months as ISO texts
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private CanonicalJson() {}

    static String of(Record document) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(document)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(document.getClass()), e);
        }
    }
}
