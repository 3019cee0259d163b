package hiring.vacancy.link;

import hiring.vacancy.check.PackFinding;
import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.WebLinks;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.link.LinkState.Answers;
import hiring.vacancy.link.LinkState.DoesNotAnswer;
import hiring.vacancy.link.LinkState.NotJudged;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Requests each page that a pack links to. It waits for other servers, so it runs on request, outside of transactions,
 * and its findings never prevent a publication.
 */
@ApplicationScoped
public class TryLinks {

    private final LinkConfig config;
    private final PublicWeb web;
    private final Vertx vertx;
    private final Semaphore packs;

    TryLinks(LinkConfig config, Vertx vertx) {
        this.config = config;
        this.web =
                new PublicWeb(InetAddress::getAllByName, config.trustedHosts().orElse(Set.of()));
        this.vertx = vertx;
        this.packs = new Semaphore(config.packs());
    }

    /** The findings, one for each place of a link. */
    public List<PackFinding> of(VacancyDocument document) {
        Map<URI, List<String>> pages = WebLinks.of(document);
        if (!config.tried()) {
            return List.of(finding("", new NotJudged("this installation does not try links"), "Every link"));
        }
        if (!packs.tryAcquire()) {
            return List.of(finding("", new NotJudged("other packs are being tried now; ask again"), "Every link"));
        }
        try {
            return findings(
                    pages, states(pages.keySet().stream().limit(config.most()).toList()));
        } finally {
            packs.release();
        }
    }

    private List<LinkState> states(List<URI> pages) {
        ExecutorService asking = Executors.newFixedThreadPool(
                config.together(), Thread.ofVirtual().factory());
        // One client for each pack, so that closing it ends all requests that are still running
        try (WebProbe probe = new WebProbe(vertx, web, config)) {
            List<Callable<LinkState>> questions = pages.stream()
                    .<Callable<LinkState>>map(page -> () -> probe.ask(page))
                    .toList();
            List<LinkState> states = new ArrayList<>();
            for (Future<LinkState> answer :
                    asking.invokeAll(questions, config.overall().toMillis(), TimeUnit.MILLISECONDS)) {
                states.add(
                        answer.isCancelled()
                                ? new NotJudged("the time for all links together was over")
                                : answer.get());
            }
            return states;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Collections.nCopies(pages.size(), new NotJudged("the trial was stopped"));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A link cannot be tried", e.getCause());
        } finally {
            asking.shutdownNow();
        }
    }

    // Only the first pages were requested
    private static List<PackFinding> findings(Map<URI, List<String>> pages, List<LinkState> states) {
        List<PackFinding> findings = new ArrayList<>();
        int at = 0;
        for (var page : pages.entrySet()) {
            LinkState state =
                    at < states.size() ? states.get(at) : new NotJudged("there are more links than are tried at once");
            at++;
            page.getValue().stream()
                    .flatMap(place -> switch (state) {
                        case Answers() -> Stream.empty();
                        case DoesNotAnswer no ->
                            Stream.of(finding(place, no, page.getKey().toString()));
                        case NotJudged perhaps ->
                            Stream.of(finding(place, perhaps, page.getKey().toString()));
                    })
                    .forEach(findings::add);
        }
        return findings;
    }

    private static PackFinding finding(String place, DoesNotAnswer state, String page) {
        return new PackFinding(
                "link-does-not-answer", place, Severity.WARNING, "%s does not answer: %s".formatted(page, state.why()));
    }

    private static PackFinding finding(String place, NotJudged state, String page) {
        return new PackFinding(
                "link-not-judged", place, Severity.ADVICE, "%s was not judged: %s".formatted(page, state.why()));
    }
}
