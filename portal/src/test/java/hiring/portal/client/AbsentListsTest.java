package hiring.portal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hiring.portal.client.Adverts.Duty;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbsentListsTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"Cook\"}", "{\"text\":\"Cook\",\"points\":null}"})
    void a_list_that_a_service_leaves_out_is_empty(String json) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        new AbsentLists().customize(mapper);

        assertThat(mapper.readValue(json, Duty.class)).isEqualTo(new Duty(null, "Cook", List.of()));
    }
}
