package hiring.assessment.booking;

import hiring.assessment.centre.AssessmentSession;
import hiring.assessment.centre.Sessions;
import hiring.assessment.centre.Span;
import hiring.assessment.participation.Participation;
import hiring.assessment.participation.Participations;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
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

/** The appointments of candidates, over all stages of all vacancies. */
@ApplicationScoped
public class Elsewhere {

    private final Participations participations;
    private final Sessions sessions;

    Elsewhere(Participations participations, Sessions sessions) {
        this.participations = participations;
        this.sessions = sessions;
    }

    /**
     * The appointments of these candidates, except those at one stage of one vacancy. Until the transaction ends
     * no other allocation or move gives places, so a candidate cannot get two at one hour.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<Span>> of(Collection<UUID> candidates, VacancyId vacancyId, StageCode stageCode) {
        sessions.holdPlaces();
        return read(candidates, vacancyId, stageCode);
    }

    /** As {@link #of}, without the lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, List<Span>> read(Collection<UUID> candidates, VacancyId vacancyId, StageCode stageCode) {
        List<Participation> placed = participations.placedOf(candidates).stream()
                .filter(participation -> !(participation.vacancyId().equals(vacancyId.value())
                        && participation.stageCode().equals(stageCode.value())))
                .filter(participation -> !participation.status().isFinal())
                .toList();
        List<UUID> ids = placed.stream()
                .map(participation -> participation.sessionId().orElseThrow())
                .distinct()
                .toList();
        Map<UUID, AssessmentSession> known = ids.isEmpty()
                ? Map.of()
                : sessions.all(ids).stream().collect(Collectors.toMap(AssessmentSession::id, Function.identity()));
        Map<UUID, List<Span>> spans = new HashMap<>();
        for (Participation participation : placed) {
            AssessmentSession session = known.get(participation.sessionId().orElseThrow());
            if (session != null) {
                spans.merge(participation.candidacy().candidateId(), List.of(session.span()), Elsewhere::both);
            }
        }
        return spans;
    }

    private static List<Span> both(List<Span> some, List<Span> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
