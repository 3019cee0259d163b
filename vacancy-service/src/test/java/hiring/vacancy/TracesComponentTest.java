package hiring.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.kit.testing.TestIdentity;
import hiring.local.TestInfrastructure;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A service records what the kit's sampler chooses. In the kit's own tests Quarkus finds more beans than here. */
@QuarkusTest
@QuarkusTestResource(value = TestInfrastructure.class, initArgs = @ResourceArg(name = "database", value = "vacancy"))
@QuarkusTestResource(TestIdentity.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesComponentTest {

    @Inject
    OpenTelemetry telemetry;

    @Test
    void records_nothing_without_an_address_for_the_export() {
        assertThat(telemetry)
                .asInstanceOf(InstanceOfAssertFactories.type(OpenTelemetrySdk.class))
                .extracting(sdk -> sdk.getSdkTracerProvider().getSampler().getDescription())
                .isEqualTo("steps of an application, not exported");
    }
}
