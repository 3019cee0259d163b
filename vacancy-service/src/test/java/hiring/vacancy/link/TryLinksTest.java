package hiring.vacancy.link;

import static hiring.vacancy.Packs.at;
import static hiring.vacancy.Packs.json;
import static hiring.vacancy.Packs.listAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.check.PackFinding;
import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.document.VacancyDocument;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each page is asked once, and what is found is said wherever it is led to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TryLinksTest {

    private static final String PARAGRAPHS = "/applicationPack/sections/0/blocks/0/paragraphs";

    private final Vertx vertx = Vertx.vertx();

    @SuppressWarnings("NullAway.Init")
    private Script script;

    @BeforeEach
    void listen() {
        script = new Script(vertx, Script.HOST, new HttpServerOptions());
    }

    @AfterEach
    void stop() {
        script.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void requests_a_page_once_and_reports_every_link_to_it() {
        script.page("/there", 200);

        List<PackFinding> findings = tried(FixedLinkConfig.USUAL, document("/gone", "/there", "/gone#part"));

        String why = script.address("/gone") + " does not answer: there is no such page (404)";
        assertThat(findings)
                .containsExactly(
                        new PackFinding("link-does-not-answer", PARAGRAPHS + "/0", Severity.WARNING, why),
                        new PackFinding("link-does-not-answer", PARAGRAPHS + "/2", Severity.WARNING, why));
        assertThat(script.asked()).containsExactlyInAnyOrder("HEAD /gone", "GET /gone", "HEAD /there");
    }

    @Test
    void finds_nothing_where_all_pages_exist() {
        script.page("/there", 200);
        assertThat(tried(FixedLinkConfig.USUAL, document("/there"))).isEmpty();
    }

    @Test
    void the_website_and_the_logo_are_pages_too() {
        ObjectNode pack = pack("/there");
        script.page("/there", 200);
        at(pack, "/organisation").put("website", script.address("/website")).put("logo", script.address("/logo"));
        assertThat(tried(FixedLinkConfig.USUAL, Documents.of(pack)))
                .extracting(PackFinding::pointer)
                .containsExactly("/organisation/website", "/organisation/logo");
    }

    @Test
    void reports_that_further_pages_were_not_requested() {
        FixedLinkConfig two =
                new FixedLinkConfig(true, 2, FixedLinkConfig.USUAL.answer(), FixedLinkConfig.USUAL.overall());
        script.page("/a", 200).page("/b", 200).page("/c", 200);
        assertThat(tried(two, document("/a", "/b"))).isEmpty();
        assertThat(tried(two, document("/a", "/b", "/c")))
                .extracting(PackFinding::code, PackFinding::pointer, PackFinding::severity)
                .containsExactly(tuple("link-not-judged", PARAGRAPHS + "/2", Severity.ADVICE));
    }

    @Test
    void reports_the_answers_within_the_time_for_all_pages() {
        script.page("/slow", request -> {});
        FixedLinkConfig brief = new FixedLinkConfig(true, 100, Duration.ofSeconds(20), Duration.ofSeconds(2));
        assertThat(tried(brief, document("/gone", "/slow")))
                .extracting(PackFinding::code, PackFinding::pointer, PackFinding::message)
                .containsExactly(
                        tuple(
                                "link-does-not-answer",
                                PARAGRAPHS + "/0",
                                script.address("/gone") + " does not answer: there is no such page (404)"),
                        tuple(
                                "link-not-judged",
                                PARAGRAPHS + "/1",
                                script.address("/slow") + " was not judged: the time for all links together was over"));
    }

    @Test
    void makes_no_request_where_links_are_not_tried() {
        FixedLinkConfig off =
                new FixedLinkConfig(false, 100, FixedLinkConfig.USUAL.answer(), FixedLinkConfig.USUAL.overall());
        assertThat(tried(off, document("/gone")))
                .containsExactly(new PackFinding(
                        "link-not-judged",
                        "",
                        Severity.ADVICE,
                        "Every link was not judged: this installation does not try links"));
        assertThat(script.asked()).isEmpty();
    }

    private List<PackFinding> tried(FixedLinkConfig limits, VacancyDocument document) {
        return new TryLinks(limits, vertx).of(document);
    }

    private VacancyDocument document(String... paths) {
        return Documents.of(pack(paths));
    }

    /** A pack with these links and no others. */
    private ObjectNode pack(String... paths) {
        ObjectNode pack = Packs.manager();
        ObjectNode empty = (ObjectNode) json("""
                {"reference": "T-1", "applicationPack": {"sections": [{"code": "letter", "title": "Letter",
                "source": "TEXT",
                 "blocks": [{"paragraphs": []}]}]}}""");
        at(empty, "").set("organisation", json("{\"name\": \"Kent County Council\"}"));
        empty.set("timetable", pack.get("timetable"));
        for (String path : paths) {
            listAt(empty, PARAGRAPHS).add("See [the page](%s).".formatted(script.address(path)));
        }
        return empty;
    }
}
