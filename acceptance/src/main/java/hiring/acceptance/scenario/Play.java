package hiring.acceptance.scenario;

import hiring.acceptance.account.Account;
import hiring.acceptance.account.Fact;
import hiring.acceptance.account.Reconciliation;
import hiring.acceptance.applicants.Applicants;
import hiring.acceptance.applicants.Story;
import hiring.acceptance.system.HiringSystem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A whole recruitment from pack to feedback. */
public final class Play {

    private final HiringSystem system;
    private final Narrator narrator;

    public Play(HiringSystem system, Narrator narrator) {
        this.system = system;
        this.narrator = narrator;
    }

    /**
     * Plays it and draws up the account.
     *
     * @param run distinguishes this run's reference, accounts and mail addresses from those of all others
     */
    public Account play(Pack pack, int candidates, long seed, String run) {
        return play(pack, candidates, seed, run, Interlude.NONE);
    }

    /** Plays the recruitment with an interlude before each step. */
    public Account play(Pack pack, int candidates, long seed, String run, Interlude interlude) {
        long begin = System.nanoTime();
        MovedClock clock = new MovedClock(system);
        Vacancy vacancy = new Advertising(system, clock, narrator).publish(pack, run);
        List<Candidate> people = Candidate.of(Applicants.make(seed, candidates), run);
        Cast cast = Cast.of(system, run);
        try (Recruitment recruitment = new Recruitment(system, vacancy, people, cast, clock, narrator)) {
            Applying applying = new Applying(recruitment, interlude);
            applying.play();
            // A letter not posted before the application is found not eligible is never posted
            Post post = new Post(recruitment);
            post.work();
            interlude.before("closing");
            new Closing(recruitment, applying).play();
            new Eligibility(recruitment).play();
            post.work();
            interlude.after("closing");
            List<Candidate> successful = select(recruitment, applying, interlude);
            interlude.before("offers");
            new Offers(recruitment).play(successful);
            interlude.after("offers");
            new Feedback(recruitment).play();
            post.work();
            interlude.before("account");
            recruitment.settle();
            Set<String> addresses = people.stream().map(Candidate::email).collect(Collectors.toSet());
            return new Account(
                    pack.toString(),
                    vacancy.reference(),
                    vacancy.id(),
                    candidates,
                    seed,
                    recruitment.book(),
                    addresses,
                    Reconciliation.settled(system, vacancy.id(), recruitment.book(), addresses),
                    (System.nanoTime() - begin) / 1e9);
        }
    }

    private static List<Candidate> select(Recruitment recruitment, Applying applying, Interlude interlude) {
        List<Candidate> participants = recruitment.stillIn();
        for (Stage stage : recruitment.vacancy().stages()) {
            interlude.before(stage.code());
            if (stage.isReview()) {
                applying.withdraw(Story.WITHDRAWS_AFTER_CLOSING);
                participants = participants.stream()
                        .filter(candidate ->
                                !recruitment.book().has(Fact.APPLICATION_WITHDRAWN, candidate.applicationId()))
                        .toList();
            }
            participants = StagePlay.of(recruitment, stage).play(participants);
            interlude.after(stage.code());
        }
        return participants;
    }
}
