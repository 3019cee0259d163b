package hiring.kit.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Brings together what can be done at once, and keeps the order of what belongs together. */
final class Groups {

    private Groups() {}

    /**
     * Splits a list into few groups, each of one kind. Of two elements with the same key the earlier one is in the
     * same group, before the other, or in an earlier group; elements of different keys may change places.
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
