package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Before a review is scored one assessor declares a conflict of interest, and one leaves. Others score instead. */
final class PanelChanges {

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;

    PanelChanges(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
    }

    private record Sheet(Cast.Assessor assessor, UUID id) {}

    void play(Collection<Candidate> toScore) {
        toScore.stream()
                .filter(candidate -> !candidate.applicant().guaranteedInterview())
                // Unlikely to be invited, so that the panels of later stages need no other assessors
                .min(Comparator.comparingDouble(
                        candidate -> candidate.applicant().ability()))
                .ifPresent(this::declareConflict);
        leave(recruitment.cast().assessors().getLast());
    }

    private void declareConflict(Candidate candidate) {
        Sheet sheet = recruitment
                .patience()
                .await("a sheet about " + candidate.applicationId(), () -> sheetAbout(candidate), Optional::isPresent)
                .orElseThrow();
        service.post(
                        sheet.assessor().person(),
                        "/assignments/%s/conflicts-of-interest".formatted(sheet.id()),
                        Json.object().put("relation", "COLLEAGUE"))
                .expect(201);
        service.get(sheet.assessor().person(), "/assignments/" + sheet.id()).expect(404);
        recruitment.tell("%s: an assessor declares a conflict of interest".formatted(stage.name()));
    }

    private Optional<Sheet> sheetAbout(Candidate candidate) {
        return recruitment.cast().assessors().stream()
                .map(assessor -> new Sheet(assessor, assessor.sheetAbout(candidate, stage)))
                .filter(sheet -> toScore(sheet.assessor()).stream()
                        .anyMatch(open ->
                                open.path("id").asText().equals(sheet.id().toString())))
                .findFirst();
    }

    private void leave(Cast.Assessor leaver) {
        List<Cast.Assessor> others = recruitment.cast().assessors().stream()
                .filter(assessor -> !assessor.equals(leaver))
                .toList();
        service.put(
                        Cast.RECRUITER,
                        recruitment.ofVacancy("/assessors"),
                        Json.object().set("assessors", Cast.named(others)))
                .expect(200);
        recruitment.patience().await("the sheets of the leaver to be taken", () -> toScore(leaver), List::isEmpty);
        recruitment.tell("%s: an assessor leaves, and others take over".formatted(stage.name()));
    }

    private List<JsonNode> toScore(Cast.Assessor assessor) {
        return service
                .list(
                        assessor.person(),
                        "/assignments?status=TO_SCORE&vacancyId="
                                + recruitment.vacancy().id())
                .stream()
                .filter(sheet -> sheet.path("stageCode").asText().equals(stage.code()))
                .toList();
    }
}
