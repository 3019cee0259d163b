package hiring.portal.staff.selection;

import hiring.portal.client.Selection.Plan;
import hiring.portal.client.Selection.Stage;
import jakarta.ws.rs.NotFoundException;

/** Finds the stages that addresses name. */
final class Stages {

    private Stages() {}

    static Stage find(Plan plan, String code) {
        return plan.stages().stream()
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
