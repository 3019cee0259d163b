package hiring.assessment.calibration;

import hiring.events.id.StaffId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What assessors have scored in calibrations. */
@ApplicationScoped
class CalibrationSheets implements PanacheRepositoryBase<CalibrationSheet, UUID> {

    List<CalibrationSheet> of(Calibration calibration) {
        return list("calibrationId = ?1 order by id", calibration.id());
    }

    Optional<CalibrationSheet> of(Calibration calibration, StaffId assessor) {
        return find("calibrationId = ?1 and assessorId = ?2", calibration.id(), assessor.value())
                .firstResultOptional();
    }

    boolean hasAny(Calibration calibration) {
        return count("calibrationId", calibration.id()) > 0;
    }
}
