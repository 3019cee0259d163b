package hiring.application.assisted;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.candidate.Contact;
import hiring.application.form.PersonalDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LikenessTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // One name and one thing in common
                "Edna Hart, hart@example.org, -, -, Edna Hart, Hart@Example.org, -, -, true",
                "Edna Hart, a@example.org, 01622 696565, -, Edna Hart, b@example.org, (01622) 696565, -, true",
                "Edna Hart, a@example.org, -, 1 High St, Edna Hart, b@example.org, -, '1, high st.', true",
                "Édna Hart, hart@example.org, -, -, Edna Hart, hart@example.org, -, -, true",
                // A family shares what it has
                "Edna Hart, hart@example.org, 01622 696565, 1 High St, Bert Hart, hart@example.org, 01622 "
                        + "696565, 1 High St, false",
                // Namesakes
                "Edna Hart, a@example.org, -, -, Edna Hart, b@example.org, -, -, false",
                "Edna Hart, a@example.org, 01622 696565, 1 High St, Edna Hart, b@example.org, 01622 696566, 2 "
                        + "High St, false",
                // Nothing to compare
                "Edna Hart, -, -, -, Edna Hart, -, -, -, true",
                "Edna Hart, a@example.org, -, -, Edna Hart, -, 01622 696565, -, true"
            })
    void may_be_one_person(
            String name,
            @Nullable String email,
            @Nullable String telephone,
            @Nullable String home,
            String otherName,
            @Nullable String otherEmail,
            @Nullable String otherTelephone,
            @Nullable String otherHome,
            boolean alike) {
        Likeness one = likeness(name, email, telephone, home);
        Likeness other = likeness(otherName, otherEmail, otherTelephone, otherHome);

        assertThat(one.mayBe(other)).isEqualTo(alike);
        assertThat(other.mayBe(one)).isEqualTo(alike);
    }

    private static Likeness likeness(
            String name, @Nullable String email, @Nullable String telephone, @Nullable String home) {
        String[] names = name.split(" ", -1);
        return Likeness.of(
                new Contact(name, email, telephone),
                new PersonalDetails(
                        null,
                        names[0],
                        names[1],
                        null,
                        null,
                        home == null
                                ? null
                                : new PersonalDetails.Address(
                                        List.of(home), "Maidstone", null, "ME14 1XX", null, null, null)));
    }
}
