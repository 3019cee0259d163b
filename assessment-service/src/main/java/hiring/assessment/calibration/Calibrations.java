package hiring.assessment.calibration;

import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The calibrations of stages; retired ones are not among them. */
@ApplicationScoped
class Calibrations implements PanacheRepositoryBase<Calibration, UUID> {

    private static final String OF_STAGE = "vacancyId = ?1 and stageCode = ?2 and retiredAt is null";

    Optional<Calibration> of(VacancyId vacancyId, StageCode stageCode) {
        return find(OF_STAGE, vacancyId.value(), stageCode.value()).firstResultOptional();
    }

    /** Those of these vacancies that the assessor has not scored. */
    List<Calibration> withoutSheetOf(StaffId assessor, Collection<UUID> vacancies) {
        return list(
                "from Calibration c where c.vacancyId in ?1 and c.retiredAt is null"
                        + " and not exists (select 1 from CalibrationSheet s"
                        + " where s.calibrationId = c.id and s.assessorId = ?2)",
                vacancies,
                assessor.value());
    }

    /** Locked until the transaction ends. */
    Optional<Calibration> lock(VacancyId vacancyId, StageCode stageCode) {
        return find(OF_STAGE, vacancyId.value(), stageCode.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
