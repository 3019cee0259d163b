package hiring.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupsTest {

    private record Element(String kind, int key, int number) {}

    @Test
    void groups_by_kind() {
        List<Element> elements = IntStream.range(0, 100)
                .mapToObj(i -> new Element(i % 2 == 0 ? "started" : "submitted", i / 2, i))
                .toList();

        assertThat(groups(elements)).hasSize(2);
    }

    @Test
    void keeps_the_order_of_each_key() {
        List<Element> elements = List.of(
                new Element("submitted", 1, 0),
                new Element("withdrawn", 1, 1),
                new Element("submitted", 2, 2),
                new Element("submitted", 1, 3));

        assertThat(groups(elements))
                .extracting(group -> group.stream().map(Element::number).toList())
                .containsExactly(List.of(0, 2), List.of(1), List.of(3));
    }

    @Test
    void keeps_all_elements_kinds_and_orders_for_random_lists() {
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                elements.add(new Element("kind" + random.nextInt(4), random.nextInt(6), i));
            }

            List<List<Element>> groups = groups(elements);

            List<Element> together = groups.stream().flatMap(Collection::stream).toList();
            assertThat(together).containsExactlyInAnyOrderElementsOf(elements);
            assertThat(groups)
                    .allSatisfy(group -> assertThat(group)
                            .extracting(Element::kind)
                            .containsOnly(group.getFirst().kind()));
            for (int key = 0; key < 6; key++) {
                int of = key;
                assertThat(together.stream()
                                .filter(element -> element.key() == of)
                                .map(Element::number))
                        .isSorted();
            }
        }
    }

    private static List<List<Element>> groups(List<Element> elements) {
        Function<Element, Object> kind = Element::kind;
        return Groups.of(elements, kind, Element::key);
    }
}
