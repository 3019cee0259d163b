package hiring.application.attachment;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.kit.testing.OwnersDatabase;
import hiring.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttachmentComponentTest extends ComponentTest {

    private static final byte[] DOCUMENT = SamplePdf.saying("My life");
    private static final int PATIENCE_IN_MILLIS = 120_000;

    @Inject
    DataSource dataSource;

    private final UUID candidate = UUID.randomUUID();

    @Test
    void an_upload_where_the_vacancy_takes_none_is_refused_before_it_is_read() throws IOException {
        UUID application = aDraft(candidate, aVacancy());
        put(application, "cv.pdf", DOCUMENT).statusCode(409).body("code", equalTo("attachments-not-taken"));

        // Only the head of the request is ever sent: who waits for the rest never answers
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_IN_MILLIS);
            String head = """
                    PUT /api/v1/applications/%s/attachments/cv.pdf HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/pdf
                    Content-Length: 4000000

                    """.formatted(application, Tokens.of("candidate", candidate));
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 409");
        }
    }

    @Test
    void the_documents_of_a_discarded_draft_go_with_it() throws SQLException {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.takingDocuments(Samples.vacancy(vacancy)));
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());
        put(application, "cv.pdf", DOCUMENT).statusCode(204);
        assertThat(count("select count(*) from attachment where application_id = ?", application))
                .isEqualTo(1);

        asCandidate(candidate)
                .delete("/applications/{id}?reason=NO_LONGER_INTERESTED", application)
                .then()
                .statusCode(204);

        assertThat(count("select count(*) from attachment where application_id = ?", application))
                .isZero();
        asCandidate(candidate)
                .get("/applications/{id}/attachments/cv.pdf", application)
                .then()
                .statusCode(404);
    }

    @Test
    void keeps_a_document_where_the_vacancy_takes_it_and_hides_it_from_assessors() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.takingDocuments(Samples.vacancy(vacancy)));
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());
        put(application, "cv.pdf", "GIF89a".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422)
                .body("code", equalTo("not-a-pdf"));
        byte[] large = Arrays.copyOf(DOCUMENT, (5 << 20) + 1);
        put(application, "cv.pdf", large).statusCode(413);
        put(application, "..%2Fcv.pdf", DOCUMENT).statusCode(org.hamcrest.Matchers.greaterThanOrEqualTo(400));
        put(application, "cv.exe", DOCUMENT).statusCode(422);
        put(application, "cv.pdf", DOCUMENT).statusCode(204);
        put(application, "cv.pdf", DOCUMENT).statusCode(204);
        put(application, "two.pdf", DOCUMENT).statusCode(204);
        put(application, "three.pdf", DOCUMENT).statusCode(204);
        put(application, "four.pdf", DOCUMENT).statusCode(409).body("code", equalTo("too-many-attachments"));
        asCandidate(UUID.randomUUID())
                .get("/applications/{id}/attachments/cv.pdf", application)
                .then()
                .statusCode(404);

        submit(candidate, application).statusCode(200);
        put(application, "cv.pdf", DOCUMENT).statusCode(409).body("code", equalTo("not-a-draft"));
        asRecruiter()
                .get("/applications/{id}/attachments", application)
                .then()
                .statusCode(200)
                .body("items.name", contains("cv.pdf", "three.pdf", "two.pdf"));
        assertThat(asRecruiter()
                        .get("/applications/{id}/attachments/cv.pdf", application)
                        .asByteArray())
                .isEqualTo(DOCUMENT);
        as("assessor", UUID.randomUUID())
                .get("/applications/{id}/attachments/cv.pdf", application)
                .then()
                .statusCode(403);
    }

    @Test
    void a_document_keeps_its_name_and_is_sent_in_parts() throws SQLException {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.takingDocuments(Samples.vacancy(vacancy)));
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());
        put(application, "R%C3%A9sum%C3%A9%20(1).PDF", DOCUMENT).statusCode(204);
        // The same name as a Mac spells it replaces the document
        put(application, "Re%CC%81sume%CC%81%20(1).PDF", DOCUMENT).statusCode(204);
        put(application, "cv.exe", DOCUMENT)
                .statusCode(422)
                .body("code", equalTo("invalid-name"))
                .body("errors.message", contains("The name of a PDF ends with .pdf"));
        put(application, "a%00b.pdf", DOCUMENT).statusCode(400);
        put(application, "cut.pdf", Arrays.copyOf(DOCUMENT, DOCUMENT.length - 20))
                .statusCode(422)
                .body("code", equalTo("unusable-pdf"))
                .body("errors.code", contains("incomplete"));

        String path = "/applications/%s/attachments/R%%C3%%A9sum%%C3%%A9%%20(1).PDF".formatted(application);
        assertThat(asCandidate(candidate)
                        .urlEncodingEnabled(false)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"Resume (1).PDF\"; "
                                        + "filename*=UTF-8''R%C3%A9sum%C3%A9%20%281%29.PDF")
                        .header("Accept-Ranges", "bytes")
                        .header("Cache-Control", "private, no-store")
                        .header("X-Content-Type-Options", "nosniff")
                        .extract()
                        .asByteArray())
                .isEqualTo(DOCUMENT);
        assertThat(asCandidate(candidate)
                        .urlEncodingEnabled(false)
                        .header("Range", "bytes=5-9")
                        .get(path)
                        .then()
                        .statusCode(206)
                        .header("Content-Range", "bytes 5-9/" + DOCUMENT.length)
                        .extract()
                        .asByteArray())
                .isEqualTo(Arrays.copyOfRange(DOCUMENT, 5, 10));
        asCandidate(candidate)
                .urlEncodingEnabled(false)
                .header("Range", "bytes=" + DOCUMENT.length + "-")
                .get(path)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + DOCUMENT.length);
        assertThat(views(application)).isEqualTo(1);
    }

    private int views(UUID application) throws SQLException {
        return count(
                "select count(*) from audit_entry where action = 'attachment.viewed' and subject = ?", application);
    }

    private int count(String sql, UUID application) throws SQLException {
        try (var connection = OwnersDatabase.dataSource().getConnection();
                var count = connection.prepareStatement(sql)) {
            count.setObject(1, application);
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Test
    void the_receipt_speaks_for_the_documents_too() throws SQLException {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.takingDocuments(Samples.vacancy(vacancy)));
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());
        put(application, "wrong.pdf", DOCUMENT).statusCode(204);
        put(application, "cv.pdf", DOCUMENT).statusCode(204);
        asCandidate(UUID.randomUUID())
                .delete("/applications/{id}/attachments/cv.pdf", application)
                .then()
                .statusCode(404);
        delete(application, "wrong.pdf").statusCode(204);
        delete(application, "wrong.pdf").statusCode(204);
        submit(candidate, application).statusCode(200).body("counts.documents", equalTo(1));
        delete(application, "cv.pdf").statusCode(409).body("code", equalTo("not-a-draft"));

        asCandidate(candidate)
                .get("/applications/{id}/submitted-form", application)
                .then()
                .statusCode(200)
                .body("attachments.name", contains("cv.pdf"))
                .body("attachments.sha256", contains(DigestUtils.sha256Hex(DOCUMENT)));
        verification(application)
                .body("documentsOnReceipt", equalTo(1))
                .body("documentsFound", equalTo(1))
                .body("attachmentsUnchanged", equalTo(true))
                .body("verified", equalTo(true));

        try (var connection = dataSource.getConnection();
                var change =
                        connection.prepareStatement("update attachment set content = ? where application_id = ?")) {
            change.setBytes(1, "%PDF-1.7 Her life".getBytes(StandardCharsets.US_ASCII));
            change.setObject(2, application);
            change.executeUpdate();
        }
        verification(application)
                .body("formUnchanged", equalTo(true))
                .body("attachmentsUnchanged", equalTo(false))
                .body("verified", equalTo(false));
    }

    @Test
    void submits_documents_that_were_added_before_the_vacancy_stopped_taking_them() {
        UUID vacancy = UUID.randomUUID();
        publish(Samples.takingDocuments(Samples.vacancy(vacancy)));
        UUID application = aCompleteDraft(candidate, vacancy, Samples.form());
        put(application, "cv.pdf", DOCUMENT).statusCode(204);
        kafka().send(Samples.vacancy(vacancy, 2, Samples.CLOSES));
        eventually(() ->
                put(application, "two.pdf", DOCUMENT).statusCode(409).body("code", equalTo("attachments-not-taken")));
        delete(application, "two.pdf").statusCode(204);

        submit(candidate, application).statusCode(200);
        asCandidate(candidate)
                .get("/applications/{id}/submitted-form", application)
                .then()
                .body("attachments.name", contains("cv.pdf"));
        verification(application).body("verified", equalTo(true));
    }

    @Test
    void a_document_that_the_receipt_does_not_count_is_found() throws SQLException {
        UUID application = aSubmission(candidate, aVacancy());
        verification(application)
                .body("documentsOnReceipt", equalTo(0))
                .body("documentsFound", equalTo(0))
                .body("verified", equalTo(true));

        slipIn(application);
        verification(application)
                .body("documentsOnReceipt", equalTo(0))
                .body("documentsFound", equalTo(1))
                .body("attachmentsUnchanged", equalTo(false))
                .body("verified", equalTo(false));
    }

    @Test
    void a_receipt_from_before_documents_were_counted_is_verified_without_them() throws SQLException {
        UUID application = aSubmission(candidate, aVacancy());
        slipIn(application);
        run("update application set documents = null where id = ?", application);

        asCandidate(candidate)
                .get("/applications/{id}/receipt", application)
                .then()
                .statusCode(200)
                .body("counts", not(hasKey("documents")))
                .body("counts.historyEntries", equalTo(2));
        verification(application)
                .body("$", not(hasKey("documentsOnReceipt")))
                .body("documentsFound", equalTo(1))
                .body("attachmentsUnchanged", equalTo(true))
                .body("verified", equalTo(true));
    }

    // Somebody with the database's password
    private void slipIn(UUID application) throws SQLException {
        run(
                "insert into attachment (application_id, name, sha256, content, added_at) values (?, 'cv.pdf', "
                        + "'', '', now())",
                application);
    }

    private void run(String statement, UUID application) throws SQLException {
        try (var connection = dataSource.getConnection();
                var change = connection.prepareStatement(statement)) {
            change.setObject(1, application);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private ValidatableResponse verification(UUID application) {
        return asCandidate(candidate)
                .get("/applications/{id}/receipt/verification", application)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse delete(UUID application, String name) {
        return asCandidate(candidate)
                .delete("/applications/{id}/attachments/{name}", application, name)
                .then();
    }

    private ValidatableResponse put(UUID application, String name, byte[] content) {
        return asCandidate(candidate)
                .urlEncodingEnabled(false)
                .contentType("application/pdf")
                .body(content)
                .put("/applications/%s/attachments/%s".formatted(application, name))
                .then();
    }
}
