package hiring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoTest {

    private static final int WRONG_USE = 2;

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "many"})
    void refuses_an_unsupported_number_of_candidates(String number) {
        StringWriter error = new StringWriter();

        int status = Demo.commandLine().setErr(new PrintWriter(error, true)).execute("--candidates", number);

        assertThat(status).isEqualTo(WRONG_USE);
        assertThat(error.toString()).contains("--candidates");
    }

    @Test
    void refuses_an_unknown_pack() {
        StringWriter error = new StringWriter();

        int status = Demo.commandLine().setErr(new PrintWriter(error, true)).execute("chef");

        assertThat(status).isEqualTo(WRONG_USE);
        assertThat(error.toString()).contains("chef");
    }
}
