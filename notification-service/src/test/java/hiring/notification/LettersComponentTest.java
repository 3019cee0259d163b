package hiring.notification;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import hiring.events.CandidateContactChangedV2.ApplicationContact;
import hiring.kit.testing.Pages;
import hiring.notification.FaultyTransport.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Letters for the post, to candidates whom neither mail nor a call reaches. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersComponentTest extends ComponentTest {

    @Test
    void plans_a_letter_after_a_wrong_number() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact("Ida Post", null, "(01622) 696565", List.of()));
        kafka.send(sample.submitted());

        UUID call = callOf(sample);
        attempt(call, "NO_ANSWER").statusCode(201).body("state", equalTo("DUE"));
        attempt(call, "WRONG_NUMBER").statusCode(201).body("state", equalTo("CANCELLED"));

        UUID letter = letterOf(sample);
        calls(sample).body("items", hasSize(0));
        attempt(call, "SPOKE").statusCode(409);
        counts(sample).body("open", equalTo(1));
        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(201);
        counts(sample).body("done", equalTo(1)).body("kinds[0].lettersPosted", equalTo(1));
    }

    @Test
    void plans_a_letter_for_a_candidate_without_email_and_telephone() {
        Sample sample = Sample.fresh();
        kafka.send(sample.published());
        kafka.send(sample.contact(
                "Ida <b>Post</b>",
                null,
                null,
                List.of(new ApplicationContact(
                        sample.application(), "Ida <b>Post</b>", List.of("1 High Street", "Maidstone", "ME14 1XX")))));
        kafka.send(sample.submitted());

        UUID letter = letterOf(sample);
        recruiter()
                .get("/api/v1/letters?vacancyId=" + sample.vacancy())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].candidateName", equalTo("Ida <b>Post</b>"))
                .body("items[0].address", equalTo(List.of("1 High Street", "Maidstone", "ME14 1XX")))
                .body("items[0].kind", equalTo("application-received"));
        recruiter()
                .get("/api/v1/letters/" + letter + "/document")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Cache-Control", "no-store")
                .body(containsString("Ida &lt;b&gt;Post&lt;/b&gt;<br>1 High Street<br>Maidstone<br>ME14 1XX"))
                .body(not(containsString("<b>")));
        var printed = recruiter().get("/api/v1/letters/" + letter + "/document");
        Pages.assertStyledBy(printed.header("Content-Security-Policy"), printed.asString());
        post("/api/v1/letters/" + letter + "/returns", "{}")
                .statusCode(409)
                .body("code", equalTo("letter-not-posted"))
                .body("state", equalTo("DUE"));

        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(201).body("state", equalTo("POSTED"));
        counts(sample).body("done", equalTo(1)).body("kinds[0].lettersPosted", equalTo(1));
        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(409).body("code", equalTo("letter-not-due"));

        post("/api/v1/letters/" + letter + "/returns", "{}").statusCode(201).body("state", equalTo("DUE"));
        counts(sample).body("open", equalTo(1)).body("kinds[0].lettersDue", equalTo(1));
        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(201);
        counts(sample).body("done", equalTo(1));
        as("assessor").get("/api/v1/letters").then().statusCode(403);
        recruiter()
                .get("/api/v1/letters/" + UUID.randomUUID() + "/document")
                .then()
                .statusCode(404);
    }

    @Test
    void plans_a_letter_for_an_unreachable_recipient_without_telephone() {
        Sample sample = knownWith(null);
        transport.breakDown(sample.email(), Fault.UNREACHABLE);
        kafka.send(sample.submitted());

        UUID letter = letterOf(sample);
        post("/api/v1/letters/" + letter + "/postings", "{}").statusCode(201);

        counts(sample).body("done", equalTo(1));
        transport.repair(sample.email());
    }
}
