package hiring.assessment.panel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The assessors of one vacancy's reviews, with the number of sheets of each. The caller holds the plan. */
public final class PoolMembers {

    private final Map<UUID, PoolAssessor> members;

    PoolMembers(Collection<PoolAssessor> members) {
        this.members = members.stream().collect(Collectors.toMap(PoolAssessor::assessorId, Function.identity()));
    }

    /** All assessors, those who have left included. */
    public Set<UUID> all() {
        return Set.copyOf(members.keySet());
    }

    public Set<UUID> leavers() {
        return members.values().stream()
                .filter(member -> !member.active())
                .map(PoolAssessor::assessorId)
                .collect(Collectors.toSet());
    }

    public boolean isActive(UUID assessor) {
        return member(assessor).filter(PoolAssessor::active).isPresent();
    }

    /** Lets these assessors leave; people who are none are ignored. */
    public void remove(Set<UUID> assessors) {
        assessors.forEach(assessor -> member(assessor).ifPresent(PoolAssessor::leave));
    }

    /** Counts a sheet that an assessor was given. */
    public void give(UUID assessor) {
        member(assessor).ifPresent(PoolAssessor::give);
    }

    /** Counts a sheet that was taken back unscored. */
    public void takeBack(UUID assessor) {
        member(assessor).ifPresent(PoolAssessor::takeBack);
    }

    /** The active assessor with the fewest sheets. */
    public Optional<UUID> leastBurdened(UUID application, Set<UUID> except) {
        return new Allocation(0, 1, loads(except), List.of(application), Map.of())
                .share().values().stream().flatMap(List::stream).findFirst();
    }

    /** How many sheets each active assessor has. */
    Map<UUID, Integer> loads() {
        return loads(Set.of());
    }

    private Map<UUID, Integer> loads(Set<UUID> except) {
        return members.values().stream()
                .filter(member -> member.active() && !except.contains(member.assessorId()))
                .collect(Collectors.toMap(PoolAssessor::assessorId, PoolAssessor::assigned));
    }

    private Optional<PoolAssessor> member(UUID assessor) {
        return Optional.ofNullable(members.get(assessor));
    }
}
