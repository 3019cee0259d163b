package hiring.application.assisted;

import hiring.application.submission.Receipt;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** A member of staff enters many paper forms at once; each stands by itself. */
@ApplicationScoped
public class ImportPaperForms {

    private final EnterForCandidate enterForCandidate;

    ImportPaperForms(EnterForCandidate enterForCandidate) {
        this.enterForCandidate = enterForCandidate;
    }

    /** What happened to one form. */
    public sealed interface PaperFormOutcome {

        record Accepted(Receipt receipt) implements PaperFormOutcome {}

        /** An earlier form of the same import looks like the same candidate's. */
        record Repeated() implements PaperFormOutcome {}

        record Refused(AssistedOutcome why) implements PaperFormOutcome {}
    }

    /**
     * The outcomes in the order of the forms.
     *
     * @param dryRun whether everything is rolled back at the end
     */
    public List<PaperFormOutcome> enterAll(
            StaffId recruiter, VacancyId vacancy, List<AssistedEntry> forms, boolean dryRun) {
        List<PaperFormOutcome> outcomes = new ArrayList<>();
        List<Likeness> accepted = new ArrayList<>();
        for (AssistedEntry form : forms) {
            outcomes.add(enter(recruiter, vacancy, form, dryRun, accepted));
        }
        return List.copyOf(outcomes);
    }

    private PaperFormOutcome enter(
            StaffId recruiter, VacancyId vacancy, AssistedEntry form, boolean dryRun, List<Likeness> accepted) {
        QuarkusTransaction.begin();
        boolean keep = false;
        try {
            AssistedOutcome outcome = enterForCandidate.enter(recruiter, vacancy, form);
            if (!(outcome instanceof AssistedOutcome.Submitted(var receipt, var likeness))) {
                return new PaperFormOutcome.Refused(outcome);
            }
            // A dry run has rolled back the form before, so the forms are compared with each other
            if (accepted.stream().anyMatch(likeness::mayBe)) {
                return new PaperFormOutcome.Repeated();
            }
            accepted.add(likeness);
            keep = !dryRun;
            return new PaperFormOutcome.Accepted(receipt);
        } finally {
            if (keep) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }
}
