package hiring.vacancy.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import hiring.vacancy.document.VacancyDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Stores each published version of a pack, so that it can be shown years later. See decision 0018. */
@ApplicationScoped
public class FreezePack {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final PackVersions versions;

    FreezePack(PackVersions versions) {
        this.versions = versions;
    }

    /**
     * Stores a new version if the text differs from the latest one.
     *
     * @return the latest version, new or not
     */
    // MANDATORY: within the transaction that publishes the text. It locks the row of the vacancy, so numbers are unique
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
                TimeOrderedIds.next(),
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
