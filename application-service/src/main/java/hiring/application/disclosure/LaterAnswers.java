package hiring.application.disclosure;

import hiring.events.id.ApplicationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** The answers to questions of later stages. */
@ApplicationScoped
public class LaterAnswers {

    private final Session session;

    LaterAnswers(Session session) {
        this.session = session;
    }

    /** An answer with what it may be used for. */
    public record LaterAnswer(LaterQuestion question, String purpose, String text, Instant answeredAt) {

        @Override
        public String toString() {
            return "LaterAnswer[question=%s]".formatted(question);
        }
    }

    /** Keeps the answer, in place of an earlier one to the same question. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(ApplicationId application, LaterQuestion question, String text, Instant now) {
        session.createNativeMutationQuery("""
                        insert into later_answer (application_id, question, answer, answered_at)
                        values (:application, :question, :answer, :now)
                        on conflict (application_id, question)
                        do update set answer = excluded.answer, answered_at = excluded.answered_at
                        """)
                .setParameter("application", application.value())
                .setParameter("question", question.name())
                .setParameter("answer", text)
                .setParameter("now", now)
                .executeUpdate();
    }

    List<LaterAnswer> of(ApplicationId application) {
        return session
                .createNativeQuery(
                        "select question, answer, answered_at from later_answer"
                                + " where application_id = :application order by question",
                        Object[].class)
                .addScalar("question", String.class)
                .addScalar("answer", String.class)
                .addScalar("answered_at", Instant.class)
                .setParameter("application", application.value())
                .getResultList()
                .stream()
                .map(row -> {
                    LaterQuestion question = LaterQuestion.valueOf((String) row[0]);
                    return new LaterAnswer(question, question.purpose(), (String) row[1], (Instant) row[2]);
                })
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void deleteOf(ApplicationId application) {
        session.createNativeMutationQuery("delete from later_answer where application_id = :application")
                .setParameter("application", application.value())
                .executeUpdate();
    }
}
