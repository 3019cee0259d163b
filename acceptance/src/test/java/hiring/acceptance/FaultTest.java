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
    void other_services_continue_without_a_killed_one_which_catches_up(TestStack stack) {
        Account account = Recruitments.play(stack, Pack.MANAGER, new Interlude() {
            @Override
            public void before(String step) {
                if (step.equals("applying-2")) {
                    stack.kill("assessment-service");
                }
            }

            @Override
            public void after(String step) {
                if (step.equals("applying-2")) {
                    stack.start("assessment-service");
                }
            }
        });

        assertThat(account.disagreements()).isEmpty();
        assertThat(account.book().submitted()).isEqualTo(14);
    }

    @Test
    void letters_in_transit_when_the_sender_is_killed_arrive_once(TestStack stack) {
        Letters letters = new Letters(stack);
        Account account = Recruitments.play(stack, Pack.MANAGER, new Interlude() {
            @Override
            public void before(String step) {
                switch (step) {
                    case "applying-1" -> letters.killSenderAtFirstLetter();
                    case "account" -> letters.resolveUncertain();
                    default -> {}
                }
            }

            @Override
            public void after(String step) {
                if (step.equals("applying-1")) {
                    letters.awaitKill();
                    stack.start(Letters.SENDER);
                }
            }
        });

        assertThat(account.disagreements()).isEmpty();
    }
}
