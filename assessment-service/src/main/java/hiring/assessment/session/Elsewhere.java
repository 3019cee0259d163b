package hiring.assessment.session;

import hiring.assessment.progress.Entries;
import hiring.assessment.progress.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where candidates have to be, over all stages of all vacancies. */
@ApplicationScoped
class Elsewhere {

    private final Entries entries;
    private final Sessions sessions;

    Elsewhere(Entries entries, Sessions sessions) {
        this.entries = entries;
        this.sessions = sessions;
    }

    /**
     * The appointments of these candidates, but for those at one stage of one vacancy. Until the transaction ends
     * no other allocation or move gives places, so a candidate cannot get two at one hour.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<Span>> of(Collection<UUID> candidates, UUID vacancyId, String stageCode) {
        sessions.holdPlaces();
        return read(candidates, vacancyId, stageCode);
    }

    /** As {@link #of}, as it is at this moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<Span>> read(Collection<UUID> candidates, UUID vacancyId, String stageCode) {
        List<Entry> placed = entries.placedOf(candidates).stream()
                .filter(entry -> !(entry.vacancyId().equals(vacancyId)
                        && entry.stageCode().equals(stageCode)))
                .filter(entry -> !entry.status().isFinal())
                .toList();
        List<UUID> ids = placed.stream()
                .map(entry -> entry.sessionId().orElseThrow())
                .distinct()
                .toList();
        Map<UUID, AssessmentSession> known = ids.isEmpty()
                ? Map.of()
                : sessions.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(AssessmentSession::id, Function.identity()));
        Map<UUID, List<Span>> spans = new HashMap<>();
        for (Entry entry : placed) {
            AssessmentSession session = known.get(entry.sessionId().orElseThrow());
            if (session != null) {
                spans.merge(entry.candidacy().candidateId(), List.of(session.span()), Elsewhere::both);
            }
        }
        return spans;
    }

    private static List<Span> both(List<Span> some, List<Span> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
