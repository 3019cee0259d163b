package hiring.vacancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hiring.vacancy.document.VacancyDocument;

/** Documents for tests of rules, read from the packs without a service. */
public final class Documents {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Documents() {}

    public static VacancyDocument of(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, VacancyDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
