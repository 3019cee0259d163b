package hiring.events.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetIdTest {

    private static final ApplicationId APPLICATION =
            new ApplicationId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    private static final StageCode SIFT = new StageCode("sift");
    private static final StaffId ANN = new StaffId(UUID.fromString("018f0000-0000-7000-8000-0000000000a1"));
    private static final StaffId BEN = new StaffId(UUID.fromString("018f0000-0000-7000-8000-0000000000b2"));

    @Test
    void is_made_from_a_name_as_the_example_of_rfc_9562() {
        assertThat(SheetId.nameBased(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .hasToString("5c146b14-3c52-8afd-938a-375d0df1fbf6");
    }

    // The migration of application-service makes the same one in SQL
    @Test
    void is_always_the_same_for_the_same_assessor_application_and_stage() {
        assertThat(SheetId.of(APPLICATION, SIFT, ANN).value()).hasToString("b7aee1e9-a7ac-82c0-a225-2736e174da3a");
    }

    @Test
    void differs_from_one_assessor_and_stage_to_the_next() {
        assertThat(List.of(
                        SheetId.of(APPLICATION, SIFT, ANN),
                        SheetId.of(APPLICATION, SIFT, BEN),
                        SheetId.of(APPLICATION, new StageCode("interview"), ANN)))
                .doesNotHaveDuplicates();
    }

    @Test
    void gives_each_assessor_an_order_that_is_not_that_of_the_applications() {
        List<ApplicationId> arrived = IntStream.range(0, 50)
                .mapToObj(i -> new ApplicationId(new UUID(0x018F_0000_0000_7000L, 0x8000_0000_0000_0000L + i)))
                .toList();
        assertThat(inOrderOf(ANN, arrived)).isNotEqualTo(arrived).isNotEqualTo(inOrderOf(BEN, arrived));
        assertThat(inOrderOf(ANN, arrived.reversed())).isEqualTo(inOrderOf(ANN, arrived));
    }

    private static List<ApplicationId> inOrderOf(StaffId assessor, List<ApplicationId> applications) {
        return applications.stream()
                .sorted((a, b) -> SheetId.of(a, SIFT, assessor)
                        .value()
                        .toString()
                        .compareTo(SheetId.of(b, SIFT, assessor).value().toString()))
                .toList();
    }
}
