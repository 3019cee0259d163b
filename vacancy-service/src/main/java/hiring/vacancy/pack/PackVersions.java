package hiring.vacancy.pack;

import hiring.events.id.VacancyId;
import hiring.kit.sql.ScalarQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PackVersions implements PanacheRepositoryBase<PackVersion, UUID> {

    Optional<PackVersion> of(VacancyId vacancy, int version) {
        return find("vacancyId = ?1 and version = ?2", vacancy.value(), version).firstResultOptional();
    }

    Optional<PackVersion> latestOf(VacancyId vacancy) {
        return find("vacancyId = ?1 order by version desc", vacancy.value()).firstResultOptional();
    }

    /** The first one first, at most {@code rows} after this version. */
    List<PackVersion> listOf(VacancyId vacancy, int after, int rows) {
        return find("vacancyId = ?1 and version > ?2 order by version", vacancy.value(), after)
                .page(0, rows)
                .list();
    }

    Optional<byte[]> pdfOf(UUID id) {
        return ScalarQuery.of(
                        getEntityManager(), "select bytes from pack_pdf where pack_version_id = :id", byte[].class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    // Of two concurrent first requests one row is kept, and all later requests read it
    void keepPdf(UUID id, byte[] pdf) {
        getEntityManager()
                .createNativeQuery(
                        "insert into pack_pdf (pack_version_id, bytes) values (:id, :bytes) on conflict do nothing")
                .setParameter("id", id)
                .setParameter("bytes", pdf)
                .executeUpdate();
    }
}
