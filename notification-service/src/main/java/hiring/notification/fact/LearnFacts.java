package hiring.notification.fact;

import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores facts before anything is announced about them. */
@ApplicationScoped
public class LearnFacts {

    private final Facts facts;
    private final Event<FactLearnt> learnt;

    LearnFacts(Facts facts, Event<FactLearnt> learnt) {
        this.facts = facts;
        this.learnt = learnt;
    }

    /**
     * Stores facts about applications, which may come twice and in any order.
     *
     * @param facts what an event tells; none where it tells nothing that another announcement depends on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <E> void learn(List<? extends E> events, Function<E, UUID> vacancy, Function<E, List<Fact>> facts) {
        List<Fact> news = new ArrayList<>();
        Set<FactSubject> subjects = new HashSet<>();
        for (E event : events) {
            for (Fact fact : facts.apply(event)) {
                news.add(fact);
                subjects.add(new FactSubject(new ApplicationId(fact.subject()), new VacancyId(vacancy.apply(event))));
            }
        }
        if (!news.isEmpty()) {
            this.facts.hold(subjects);
            this.facts.keep(news);
            learnt.fire(new FactLearnt.OfApplications(
                    subjects.stream().map(FactSubject::application).collect(Collectors.toSet())));
        }
    }

    /** Stores that the vacancy was withdrawn; each application has its own announcement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void vacancyWithdrawn(VacancyId vacancy, Instant at) {
        facts.holdVacancy(vacancy);
        Fact withdrawn = Fact.vacancyWithdrawn(vacancy, at);
        facts.keep(List.of(withdrawn));
        learnt.fire(new FactLearnt.OfVacancy(withdrawn));
    }
}
