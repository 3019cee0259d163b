package hiring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.acceptance.account.Account;
import hiring.acceptance.scenario.Interlude;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.stack.TestStack;
import hiring.acceptance.stack.WithStack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that services killed during a recruitment, as by a power cut, catch up after their restart. */
@ExtendWith(WithStack.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultTest {

    @Test
    void services_killed_during_a_recruitment_catch_up_and_send_each_letter_once(TestStack stack) {
        Letters letters = new Letters(stack);
        Account account = Recruitments.play(stack, Pack.MANAGER, new Interlude() {
            @Override
            public void before(String step) {
                switch (step) {
                    case "applying-1" -> letters.killSenderAtFirstLetter();
                    case "applying-2" -> stack.kill("assessment-service");
                    default -> {}
                }
            }

            @Override
            public void after(String step) {
                switch (step) {
                    case "applying-1" -> {
                        letters.awaitKill();
                        stack.start(Letters.SENDER);
                    }
                    case "applying-2" -> stack.start("assessment-service");
                    default -> {}
                }
            }
        });

        assertThat(account.disagreements()).isEmpty();
        assertThat(account.book().submitted()).isEqualTo(14);
    }
}
