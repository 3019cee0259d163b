package hiring.assessment.upload;

import hiring.assessment.video.VideoFormat;
import hiring.events.id.ApplicationId;
import hiring.events.id.StageCode;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.sql.ScalarQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Videos, stored in chunks. Not entities: a chunk is written and read once, and should not stay in a persistence
 * context.
 */
@ApplicationScoped
public class Videos {

    /** The size of each chunk but the last, so a position says which chunk it is in. */
    static final int CHUNK = 256 * 1024;

    private final Session session;

    Videos(Session session) {
        this.session = session;
    }

    /** A video without its bytes. */
    public record Video(
            UUID id,
            ApplicationId applicationId,
            StageCode stageCode,
            String contentType,
            long size,
            String sha256,
            Instant handedInAt) {}

    Optional<Video> find(ApplicationId applicationId, StageCode stageCode) {
        return session.createNativeQuery("""
                        select id, application_id, stage_code, content_type, size, sha256, handed_in_at from video
                        where application_id = :application and stage_code = :stage
                        """, Object[].class)
                .setParameter("application", applicationId.value())
                .setParameter("stage", stageCode.value())
                .getResultStream()
                .map(Videos::video)
                .findFirst();
    }

    /** By application and stage, of all the given applications. */
    public Map<String, Video> ofApplications(List<UUID> applicationIds) {
        if (applicationIds.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery("""
                        select id, application_id, stage_code, content_type, size, sha256, handed_in_at from video
                        where application_id in (:applications)
                        """, Object[].class)
                .setParameterList("applications", applicationIds)
                .getResultStream()
                .map(Videos::video)
                .collect(Collectors.toMap(
                        video -> keyOf(video.applicationId(), video.stageCode()), Function.identity()));
    }

    public static String keyOf(ApplicationId applicationId, StageCode stageCode) {
        return applicationId.value() + "/" + stageCode.value();
    }

    /** Stores a video in place of the one that was handed in before, if any. */
    Video replace(ApplicationId applicationId, StageCode stageCode, VideoFormat format, Upload upload, Instant now) {
        Video video = new Video(
                TimeOrderedIds.next(),
                applicationId,
                stageCode,
                format.mediaType(),
                upload.size(),
                upload.sha256(),
                now);
        session.createNativeMutationQuery(
                        "delete from video where application_id = :application and stage_code = :stage")
                .setParameter("application", applicationId.value())
                .setParameter("stage", stageCode.value())
                .executeUpdate();
        session.createNativeMutationQuery("""
                        insert into video (id, application_id, stage_code, content_type, size, sha256, handed_in_at)
                        values (:id, :application, :stage, :type, :size, :sha256, :now)
                        """)
                .setParameter("id", video.id())
                .setParameter("application", applicationId.value())
                .setParameter("stage", stageCode.value())
                .setParameter("type", video.contentType())
                .setParameter("size", video.size())
                .setParameter("sha256", video.sha256())
                .setParameter("now", now)
                .executeUpdate();
        writeChunks(video.id(), upload.file());
        return video;
    }

    private void writeChunks(UUID id, Path file) {
        session.doWork(connection -> {
            try (InputStream bytes = Files.newInputStream(file);
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into video_chunk (video_id, number, bytes) values (?, ?, ?)")) {
                int number = 0;
                for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                    insert.setObject(1, id);
                    insert.setInt(2, number++);
                    insert.setBytes(3, chunk);
                    insert.executeUpdate();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("A received video cannot be read back", e);
            }
        });
    }

    /** A chunk; empty after the last one. */
    @Transactional
    Optional<byte[]> chunk(UUID id, int number) {
        return ScalarQuery.of(
                        session,
                        "select bytes from video_chunk where video_id = :id and number = :number",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    private static Video video(Object[] row) {
        return new Video(
                (UUID) row[0],
                new ApplicationId((UUID) row[1]),
                new StageCode((String) row[2]),
                (String) row[3],
                ((Number) row[4]).longValue(),
                (String) row[5],
                (Instant) row[6]);
    }
}
