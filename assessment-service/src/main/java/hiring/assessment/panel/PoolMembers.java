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

    /** Chooses assessors for applications evenly and counts their sheets; empty where there are too few assessors. */
    public Map<UUID, List<UUID>> share(int each, List<UUID> applications) {
        Map<UUID, List<UUID>> shared = AssessorBalance.share(loads(Set.of()), each, applications);
        shared.values().forEach(chosen -> chosen.forEach(this::give));
        return shared;
    }

    /** The active assessor with the fewest sheets. */
    public Optional<UUID> leastBurdened(UUID application, Set<UUID> except) {
        return AssessorBalance.share(loads(except), 1, List.of(application)).values().stream()
                .flatMap(List::stream)
                .findFirst();
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
