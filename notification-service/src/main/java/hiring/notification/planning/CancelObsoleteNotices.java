package hiring.notification.planning;

import hiring.kit.pages.PagedTasks;
import hiring.notification.call.Calls;
import hiring.notification.contact.ContactErased;
import hiring.notification.fact.Fact;
import hiring.notification.fact.FactKind;
import hiring.notification.fact.FactLearnt;
import hiring.notification.fact.FactSubject;
import hiring.notification.fact.Facts;
import hiring.notification.fact.LearnFacts;
import hiring.notification.message.Messages;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.post.PostedLetters;
import hiring.notification.vacancy.VacancyEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Cancels announcements that a fact makes untrue or needless, with their messages, calls and letters. This happens in
 * the transaction that stores the fact.
 */
@ApplicationScoped
class CancelObsoleteNotices {

    private final Obligations obligations;
    private final Facts facts;
    private final LearnFacts learnFacts;
    private final Messages messages;
    private final Calls calls;
    private final PostedLetters letters;
    private final PagedTasks tasks;
    private final InstantSource clock;

    CancelObsoleteNotices(
            Obligations obligations,
            Facts facts,
            LearnFacts learnFacts,
            Messages messages,
            Calls calls,
            PostedLetters letters,
            PagedTasks tasks,
            InstantSource clock) {
        this.obligations = obligations;
        this.facts = facts;
        this.learnFacts = learnFacts;
        this.messages = messages;
        this.calls = calls;
        this.letters = letters;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void erased(@Observes ContactErased erasure) {
        List<UUID> cancelled = new ArrayList<>();
        for (Obligation obligation : obligations.openOf(erasure.candidateId())) {
            retract(obligation, FactKind.CONTACT_ERASED, cancelled);
        }
        cancelChannels(cancelled);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void ended(@Observes VacancyEnded ended) {
        learnFacts.vacancyWithdrawn(ended.vacancyId(), ended.at());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void learnt(@Observes FactLearnt learnt) {
        switch (learnt) {
            case FactLearnt.OfApplications(var applications) -> retract(obligations.ofApplications(applications));
            case FactLearnt.OfVacancy(var fact) -> tasks.add(NoticesOfWithdrawnVacancy.KIND, fact.subject(), "");
        }
    }

    /** Takes back the obligations that a known fact contradicts. The caller has locked all of them. */
    void retract(List<Obligation> some) {
        if (some.isEmpty()) {
            return;
        }
        Map<FactSubject, List<Fact>> known =
                facts.concerning(some.stream().map(Obligation::subject).toList());
        List<UUID> cancelled = new ArrayList<>();
        for (Obligation obligation : some) {
            obligation
                    .retractedBy(known.getOrDefault(obligation.subject(), List.of()))
                    .ifPresent(fact -> retract(obligation, fact, cancelled));
        }
        cancelChannels(cancelled);
    }

    /** Cancels some whose session has begun or whose deadline has passed, and answers how many. */
    @Transactional
    int cancelPassed(int limit) {
        Instant now = clock.instant();
        List<UUID> cancelled = new ArrayList<>();
        obligations.passed(now, limit).forEach(obligation -> retract(obligation, FactKind.TIME_PASSED, cancelled));
        cancelChannels(cancelled);
        return cancelled.size();
    }

    /**
     * Cancels some decisions that a later one replaces and that only a person could still tell, and answers how many.
     * A mail that is on its way is sent before the next one.
     */
    @Transactional
    int cancelReplaced(int limit) {
        List<UUID> cancelled = new ArrayList<>();
        obligations
                .replacedBeforeTold(Messages.isOnItsWay("before.id"), limit)
                .forEach(obligation -> retract(obligation, FactKind.DECISION_REPLACED, cancelled));
        cancelChannels(cancelled);
        return cancelled.size();
    }

    private static void retract(Obligation obligation, FactKind fact, List<UUID> cancelled) {
        if (obligation.retract(fact)) {
            cancelled.add(obligation.id());
        }
    }

    private void cancelChannels(List<UUID> cancelled) {
        if (!cancelled.isEmpty()) {
            messages.cancelOf(cancelled);
            calls.cancelOf(cancelled);
            letters.cancelOf(cancelled);
        }
    }
}
