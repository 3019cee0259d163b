package hiring.acceptance.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.system.Accounts;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A whole recruitment through the pages: the employer's staff and three candidates, each with a browser without script.
 * Only the clock is moved from outside.
 */
final class PortalRecruitment {

    private static final Person READER = Person.sample("recruiter1");

    private final HiringSystem system;
    private final URI portal;
    private final String run;
    private final ObjectNode document;
    private final ZoneId zone;
    private final Visitor recruiter;
    private final Visitor secondRecruiter;
    private final Visitor manager;
    private final List<Accounts.Account> assessors;
    private String vacancy = "";

    PortalRecruitment(HiringSystem system, URI portal, Pack pack, String run) {
        this.system = system;
        this.portal = portal;
        this.run = run;
        this.document = pack.document();
        this.zone = ZoneId.of(document.path("timetable").path("timeZone").asText());
        this.recruiter = new Visitor(portal);
        this.secondRecruiter = new Visitor(portal);
        this.manager = new Visitor(portal);
        this.assessors = List.of(account("Amina Hussain"), account("Alun Price"));
    }

    private Accounts.Account account(String name) {
        String[] names = name.split(" ", 2);
        String username = "pages-%s-%s".formatted(run, names[0].toLowerCase(Locale.ROOT));
        return new Accounts.Account(
                new Person(username, "hiring-" + run), "assessor", names[0], names[1], username + "@staff.example.org");
    }

    String vacancy() {
        return vacancy;
    }

    /** Drafts, approves and publishes. */
    void publish() {
        document.put("reference", document.path("reference").asText() + "-" + run);
        LocalDate closing = LocalDate.parse(document.path("timetable")
                .path("closing")
                .path("on")
                .path("date")
                .asText());
        LocalDate monday = closing.minusWeeks(4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        system.moveClock(at(monday, LocalTime.of(9, 0)));
        system.accounts().make(assessors);

        recruiter.open("/staff").signIn("recruiter1", "hiring-recruiter1").expect("Work queue");
        recruiter.follow("Vacancies").follow("Start a vacancy");
        recruiter.upload(
                "Make the draft",
                "file",
                "vacancy.json",
                document.toString().getBytes(StandardCharsets.UTF_8),
                "application/json");
        recruiter.expect(document.path("post").path("title").asText());
        String address = URI.create(recruiter.address()).getPath();
        vacancy = address.substring(address.lastIndexOf('/') + 1);
        recruiter.follow("Ask for approval");
        recruiter
                .press("Ask for approval")
                .expect(document.path("post").path("title").asText());

        manager.open("/staff").signIn("manager1", "hiring-manager1").expect("Work queue");
        manager.open(address).follow("Approve");
        manager.press("Approve").expect(document.path("post").path("title").asText());

        secondRecruiter.open("/staff").signIn("recruiter2", "hiring-recruiter2");
        secondRecruiter.open(address).follow("Publish");
        secondRecruiter
                .press("Publish")
                .expect(document.path("post").path("title").asText());
    }

    /** To the closing, so that all applications are sealed. */
    void close(int submitted) {
        JsonNode view = system.vacancies()
                .get(READER, "/vacancies/" + vacancy)
                .expect(200)
                .body();
        system.moveClock(Instant.parse(view.path("closesAt").asText()));
        await(
                "applications to be sealed",
                "/staff/vacancies/%s/progress".formatted(vacancy),
                page -> page.text().contains("Sealed at the closing: " + submitted));
    }

    /** The rules propose; a recruiter decides on what they leave open. */
    void decideEligibility() {
        recruiter.open("/staff/vacancies/%s/applications?eligibility=UNDECIDED".formatted(vacancy));
        for (String application : recruiter.links("tbody a")) {
            recruiter.open(application);
            recruiter.press("Decide", Map.of("/outcome", "ELIGIBLE", "/reason", "Seen on the form."));
        }
    }

    void nameAssessors() {
        String address = "/staff/vacancies/%s/assessors".formatted(vacancy);
        for (Accounts.Account assessor : assessors) {
            // Other runs have assessors of the same names; their accounts are told apart by their numbers
            String id = system.signIn().idOf(assessor.person()).toString();
            recruiter.open(address + "?q=" + assessor.lastName());
            String value = recruiter.page().select("input[name=assessor][value^=" + id + "]").attr("value");
            recruiter.press("Save the list", Map.of("assessor", value));
        }
        recruiter.open(address);
        if (recruiter.page().select("input[name=assessor][checked]").size() != assessors.size()) {
            throw new AssertionError("The assessors were not named: " + recruiter.summary());
        }
    }

    /** The stages of the plan. */
    List<JsonNode> stages() {
        return Json.items(system.assessments()
                        .get(READER, "/vacancies/%s/assessment-plan".formatted(vacancy))
                        .expect(200)
                        .body()
                        .path("stages"))
                .toList();
    }

    void openWindow(JsonNode stage) {
        system.moveClock(Instant.parse(stage.path("opensAt").asText()).plus(Duration.ofHours(1)));
    }

    void closeWindow(JsonNode stage) {
        system.moveClock(Instant.parse(stage.path("closesAt").asText()));
    }

    /** Each assessor scores all sheets, as many as the candidates of this stage. */
    void score(JsonNode stage, int candidates) {
        for (int i = 0; i < assessors.size(); i++) {
            Accounts.Account account = assessors.get(i);
            Visitor assessor = new Visitor(portal);
            assessor.open("/staff/assess")
                    .signIn(account.person().username(), account.person().password());
            int score = i + 3;
            String name = stage.path("name").asText();
            await(
                    assessor,
                    candidates + " sheets",
                    "/staff/assess",
                    page -> sheets(page, name).size() == candidates);
            for (String sheet : sheets(assessor, name)) {
                assessor.open(sheet);
                Map<String, String> scores = new LinkedHashMap<>();
                assessor.page().select("input[type=radio][name$=/score]").forEach(radio -> {
                    // A score that the scale has
                    String field = radio.attr("name");
                    if (Integer.parseInt(radio.attr("value")) <= score) {
                        scores.put(field, radio.attr("value"));
                    }
                });
                assessor.page()
                        .select("textarea[name$=/reason]")
                        .forEach(reason -> scores.put(reason.attr("name"), "A clear example with a result."));
                assessor.press("Check and hand in", scores).expect("Check your scores");
                assessor.press("Hand in the scores");
                if (!assessor.text().contains("You handed this in")) {
                    throw new AssertionError("The scores were not taken: " + assessor.summary());
                }
            }
        }
        moderate();
    }

    private static List<String> sheets(Visitor assessor, String stage) {
        return assessor.page().select("main .govuk-task-list__link").stream()
                .filter(link -> link.text().startsWith(stage))
                .map(link -> link.absUrl("href"))
                .toList();
    }

    /** The manager agrees on scores that differ too much, if there are any. */
    private void moderate() {
        recruiter.open("/staff/vacancies/%s/progress".formatted(vacancy));
        for (String moderation : recruiter.links("a[href^=/staff/moderations/]")) {
            recruiter.open(moderation);
            Map<String, String> agreed = new LinkedHashMap<>();
            recruiter.page().select("input[name$=/score]").forEach(field -> agreed.put(field.attr("name"), "3"));
            recruiter
                    .page()
                    .select("textarea[name$=/reason]")
                    .forEach(field -> agreed.put(field.attr("name"), "Agreed after a talk."));
            recruiter.press("Record the agreed scores", agreed);
        }
    }

    void publishShortlist(JsonNode stage) {
        String address = "/staff/vacancies/%s/stages/%s"
                .formatted(vacancy, stage.path("code").asText());
        await("the shortlist to be complete", address, page -> page.hasLink("Publish the shortlist"));
        recruiter.follow("Publish the shortlist");
        recruiter.press("Publish and tell the candidates", Map.of("/rationale", "By the published rule."));
        if (!recruiter.text().contains("Candidates have been told")) {
            throw new AssertionError("The shortlist was not published: " + recruiter.summary());
        }
    }

    /** Sessions for all candidates on the first day, each with both assessors, and the places. */
    void holdSessions(JsonNode stage, int candidates, boolean oneByOne) {
        String address = "/staff/vacancies/%s/stages/%s/sessions"
                .formatted(vacancy, stage.path("code").asText());
        String day = stage.path("dates").path(0).asText();
        await(
                "candidates in the stage",
                "/staff/vacancies/%s/progress".formatted(vacancy),
                page -> participants(page, stage) == candidates);
        int sessions = oneByOne ? candidates : 1;
        for (int i = 0; i < sessions; i++) {
            recruiter.open(address);
            Map<String, String> session = new LinkedHashMap<>(Map.of(
                    "day",
                    day,
                    "from",
                    "%02d:00".formatted(9 + i),
                    "until",
                    "%02d:45".formatted(9 + i),
                    "/place",
                    "Sessions House, room " + run,
                    "/capacity",
                    oneByOne ? "1" : String.valueOf(candidates),
                    "assessor",
                    "*"));
            session.put(
                    "chair", system.signIn().idOf(assessors.getFirst().person()).toString());
            recruiter.press("Add the session", session);
            if (!recruiter.problems().isEmpty()) {
                throw new AssertionError(recruiter.problems());
            }
        }
        recruiter.open(address);
        recruiter.press("Give all candidates a place").expect(candidates + " candidates have a place");
        if (invitesByTelephone(stage)) {
            calls(candidates);
        }
        system.moveClock(at(LocalDate.parse(day), LocalTime.of(8, 0)));
        for (String application : applications()) {
            recruiter.open(address + "/attendance/" + application);
            if (recruiter.heading().startsWith("Attendance")) {
                system.moveClock(at(LocalDate.parse(day), LocalTime.of(17, 0)));
                recruiter.press("Record it", Map.of("/attended", "true"));
            }
        }
    }

    private boolean invitesByTelephone(JsonNode stage) {
        return Json.items(document.path("timetable").path("stages"))
                .filter(planned -> planned.path("code").equals(stage.path("code")))
                .anyMatch(planned -> planned.path("inviteByTelephone").asBoolean());
    }

    private static int participants(Visitor page, JsonNode stage) {
        return page.page().select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(stage.path("name").asText()))
                .map(row -> row.select("td").get(1).text())
                .filter(text -> text.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(-1);
    }

    /** The recruiter calls the candidates, one at a time. */
    private void calls(int candidates) {
        for (int i = 0; i < candidates; i++) {
            await("a call", "/staff/calls", page -> page.text().contains(titleOfPost()));
            recruiter.press("Record and show the next call", Map.of("/result", "SPOKE"));
        }
    }

    private String titleOfPost() {
        return document.path("post").path("title").asText();
    }

    private List<String> applications() {
        return system.applications().list(READER, "/vacancies/%s/applications".formatted(vacancy)).stream()
                .map(line -> line.path("id").asText())
                .toList();
    }

    void holdQuestionnaire(JsonNode stage) {
        String code = stage.path("code").asText();
        recruiter.open("/staff/vacancies/%s/stages/%s/decision".formatted(vacancy, code));
        recruiter.press("Decide", Map.of("/hold", "true", "/reason", "The panel wants to know it."));
        recruiter.expect("Progress");
        for (String application : applications()) {
            recruiter.open("/staff/vacancies/%s/stages/%s/results/%s".formatted(vacancy, code, application));
            recruiter.press("Record the result", Map.of("/completed", "true"));
        }
    }

    /** Offers to all whom the last stage appoints; the number of them. */
    List<String> offer() {
        List<JsonNode> stages = stages();
        recruiter.open("/staff/vacancies/%s/stages/%s"
                .formatted(vacancy, stages.getLast().path("code").asText()));
        List<String> appointed = recruiter.page().select("tbody tr").stream()
                .filter(row -> row.select(".govuk-tag").text().equals("Appoint"))
                .map(row -> row.select("a").attr("href"))
                .toList();
        LocalDate day = now().atZone(zone).toLocalDate();
        for (String application : appointed) {
            LocalDate start = start(day);
            Map<String, String> offer = new LinkedHashMap<>(Map.of(
                    "/salary", "30,000",
                    "/grade", document.path("post").path("grade").asText("KR9"),
                    "/conditions", "Two references\nProof of the right to work"));
            put(offer, "/startsOn", start);
            put(offer, "/respondBy", day.plusDays(7));
            new Patience()
                    .await(
                            "an offer to be possible",
                            () -> {
                                recruiter.open(application + "/offer");
                                recruiter.press("Make the offer", offer);
                                return recruiter.problems();
                            },
                            String::isEmpty);
        }
        return appointed;
    }

    private Instant now() {
        return Instant.parse(system.applications()
                .get(READER, "/clock")
                .expect(200)
                .body()
                .path("now")
                .asText());
    }

    private LocalDate start(LocalDate day) {
        JsonNode start = document.path("timetable").path("start");
        String fixed = start.path("on").path("date").asText("");
        return fixed.isEmpty()
                ? day.plusMonths(3).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
                : LocalDate.parse(fixed);
    }

    private static void put(Map<String, String> fields, String name, LocalDate date) {
        fields.put(name + "#day", String.valueOf(date.getDayOfMonth()));
        fields.put(name + "#month", String.valueOf(date.getMonthValue()));
        fields.put(name + "#year", String.valueOf(date.getYear()));
    }

    private void await(String what, String address, Predicate<Visitor> good) {
        await(recruiter, what, address, good);
    }

    private static void await(Visitor visitor, String what, String address, Predicate<Visitor> good) {
        try {
            new Patience().await(what, () -> visitor.open(address), good);
        } catch (IllegalStateException e) {
            throw new AssertionError(what + " did not come; the page shows " + visitor.summary(), e);
        }
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
