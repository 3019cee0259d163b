package hiring.kit.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Groups elements of one kind, and keeps the order of elements with one key. */
final class Groups {

    private Groups() {}

    /**
     * Splits a list into few groups, each of one kind. Elements with the same key keep their order, within and between
     * groups. Elements with different keys may change places.
     */
    static <T> List<List<T>> of(List<T> elements, Function<T, Object> kind, Function<T, Object> key) {
        List<List<T>> groups = new ArrayList<>();
        Map<Object, Integer> lastOfKind = new HashMap<>();
        Map<Object, Integer> lastOfKey = new HashMap<>();
        for (T element : elements) {
            Integer group = lastOfKind.get(kind.apply(element));
            if (group == null || group < lastOfKey.getOrDefault(key.apply(element), 0)) {
                group = groups.size();
                groups.add(new ArrayList<>());
                lastOfKind.put(kind.apply(element), group);
            }
            groups.get(group).add(element);
            lastOfKey.put(key.apply(element), group);
        }
        return groups;
    }
}
