package hiring.vacancy.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.uuid.Generators;
import hiring.events.id.VacancyId;
import hiring.vacancy.document.VacancyDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Keeps what was published, word for word, so that a candidate's pack can be shown years later. */
@ApplicationScoped
public class FreezePack {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final PackVersions versions;

    FreezePack(PackVersions versions) {
        this.versions = versions;
    }

    /**
     * A new version where the text is another one than that of the latest version; otherwise nothing.
     *
     * @return the latest version, new or not
     */
    // MANDATORY: a pack is frozen in the transaction that publishes it, or neither happens. That transaction holds the
    // vacancy's row, so two versions do not get one number
    @Transactional(TxType.MANDATORY)
    public int freeze(VacancyId vacancyId, VacancyDocument document, Instant publishedAt) {
        AssembledPack pack = PackAssembly.of(document);
        String sha256 = sha256(pack);
        Optional<PackVersion> latest = versions.latestOf(vacancyId);
        if (latest.isPresent() && latest.get().sha256().equals(sha256)) {
            return latest.get().version();
        }
        int version = latest.map(PackVersion::version).orElse(0) + 1;
        versions.persist(new PackVersion(
                Generators.timeBasedEpochGenerator().generate(),
                vacancyId,
                version,
                publishedAt,
                document.timetable().zone(),
                pack,
                sha256));
        return version;
    }

    private static String sha256(AssembledPack pack) {
        try {
            return DigestUtils.sha256Hex(MAPPER.writeValueAsBytes(pack));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A pack can be written as JSON", e);
        }
    }
}
