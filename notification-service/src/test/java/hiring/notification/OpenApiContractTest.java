package hiring.notification;

import hiring.kit.testing.OpenApiContract;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiContractTest extends ComponentTest {

    @Test
    void the_api_is_the_one_that_is_checked_in() {
        OpenApiContract.holds();
    }
}
