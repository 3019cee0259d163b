package hiring.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes note of what has happened, before anything is announced about it. */
@ApplicationScoped
public class LearnFacts {

    private final Facts facts;
    private final Event<FactLearnt> learnt;

    LearnFacts(Facts facts, Event<FactLearnt> learnt) {
        this.facts = facts;
        this.learnt = learnt;
    }

    /** Facts about one application, which may come twice and in any order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(UUID vacancy, List<Fact> news) {
        if (news.isEmpty()) {
            return;
        }
        UUID application = news.getFirst().subject();
        facts.hold(application, vacancy);
        news.forEach(facts::keep);
        learnt.fire(new FactLearnt.OfApplication(application, vacancy));
    }

    /** The vacancy was withdrawn; each application is told by itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void vacancyWithdrawn(UUID vacancy, Instant at) {
        facts.holdVacancy(vacancy);
        Fact withdrawn = Fact.vacancyWithdrawn(vacancy, at);
        facts.keep(withdrawn);
        learnt.fire(new FactLearnt.OfVacancy(withdrawn));
    }
}
