package hiring.kit.trial;

import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class TrialEffects {

    private final EntityManager entityManager;
    private final Map<UUID, String> traces = new ConcurrentHashMap<>();
    private final Map<UUID, Map<String, Object>> logged = new ConcurrentHashMap<>();
    private volatile boolean broken;
    private volatile @Nullable UUID brokenFor;

    TrialEffects(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Makes applying fail after its effect was written. */
    public void breakDown(boolean nowBroken) {
        broken = nowBroken;
        brokenFor = null;
    }

    /** Makes applying fail for events about one vacancy. */
    public void breakDownFor(UUID vacancy) {
        brokenFor = vacancy;
    }

    void apply(VacancyEvent event) {
        traces.put(event.vacancyId(), Span.current().getSpanContext().getTraceId());
        logged.put(event.vacancyId(), Map.copyOf(MDC.getMap()));
        if (event instanceof VacancyClosed closed) {
            entityManager
                    .createNativeQuery("insert into trial_effect (vacancy_id) values (:id)")
                    .setParameter("id", closed.vacancyId())
                    .executeUpdate();
        }
        if (broken || event.vacancyId().equals(brokenFor)) {
            throw new IllegalStateException("out of order");
        }
    }

    /** The trace in which the last event about the vacancy was applied. */
    public @Nullable String traceOf(UUID vacancy) {
        return traces.get(vacancy);
    }

    /** What a log line carried while the last event about the vacancy was applied. */
    public Map<String, Object> loggedWith(UUID vacancy) {
        return logged.getOrDefault(vacancy, Map.of());
    }

    @Transactional
    public long effects(UUID vacancy) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from trial_effect where vacancy_id = :id")
                        .setParameter("id", vacancy)
                        .getSingleResult())
                .longValue();
    }
}
