package hiring.assessment.centre;

import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.AssessmentPlans;
import hiring.assessment.plan.PlanStage;
import hiring.assessment.plan.PlanStages;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds sessions that are no longer on a day of their stage, because the vacancy's dates were changed after they were
 * planned. Nothing is moved by itself: people have been told a time, and only a person can speak with them about
 * another one.
 *
 * <p>Worked out from what is known when it is asked for, so it is right in whatever order the changes came.
 */
@ApplicationScoped
public class FindMisplaced {

    private final AssessmentPlans plans;
    private final PlanStages stages;
    private final Sessions sessions;
    private final Participations participations;
    private final InstantSource clock;

    FindMisplaced(
            AssessmentPlans plans,
            PlanStages stages,
            Sessions sessions,
            Participations participations,
            InstantSource clock) {
        this.plans = plans;
        this.stages = stages;
        this.sessions = sessions;
        this.participations = participations;
        this.clock = clock;
    }

    /**
     * A session on a day that is no longer a day of its stage.
     *
     * @param position in the list
     * @param stageDates the days that the stage has now
     * @param applications those who have a place in it
     */
    public record Misplaced(
            Position position, AssessmentSession session, List<LocalDate> stageDates, List<UUID> applications) {

        public Misplaced {
            stageDates = List.copyOf(stageDates);
            applications = List.copyOf(applications);
        }
    }

    /**
     * A place in the list.
     *
     * @param stage the position of the stage in the selection
     */
    public record Position(int stage, Instant startsAt, UUID session) {

        private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::stage)
                .thenComparing(Position::startsAt)
                // Signed, as UUID compares itself, the order would not be the database's
                .thenComparing(position -> position.session().toString());

        private static Position of(PlanStage stage, AssessmentSession session) {
            return new Position(stage.position(), session.startsAt(), session.id());
        }

        private boolean isAfter(@Nullable Position other) {
            return other == null || ORDER.compare(this, other) > 0;
        }
    }

    /**
     * Stage by stage, the first to begin first; empty where there is no such vacancy.
     *
     * @param after null to begin with the first
     * @param most so many at most
     */
    @Transactional
    public Optional<List<Misplaced>> of(UUID vacancyId, @Nullable Position after, int most) {
        return plans.findByIdOptional(vacancyId)
                .flatMap(plan -> plan.process()
                        .map(process -> stages.of(plan).stream()
                                .filter(stage -> stage.hasSessions() && !stage.isOver())
                                .filter(stage -> after == null || stage.position() >= after.stage())
                                .flatMap(stage -> misplaced(plan, stage, process.zone(), after, most).stream())
                                .limit(most)
                                .toList()));
    }

    private List<Misplaced> misplaced(
            AssessmentPlan plan, PlanStage stage, ZoneId zone, @Nullable Position after, int most) {
        Instant now = clock.instant();
        List<AssessmentSession> found = sessions.of(new VacancyId(plan.vacancyId()), stage.code()).stream()
                .filter(session -> session.startsAt().isAfter(now))
                .filter(session -> Position.of(stage, session).isAfter(after))
                .filter(session -> !SessionRule.isDayOf(
                        stage.definition(), session.startsAt().atZone(zone).toLocalDate()))
                .limit(most)
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<UUID>> placed = participations.applicationsIn(
                new VacancyId(plan.vacancyId()),
                stage.code(),
                found.stream().map(AssessmentSession::id).toList());
        return found.stream()
                .map(session -> new Misplaced(
                        Position.of(stage, session),
                        session,
                        stage.definition().dates(),
                        placed.getOrDefault(session.id(), List.of())))
                .toList();
    }
}
