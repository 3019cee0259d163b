package hiring.acceptance.portal;

import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Patience;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A candidate: registers, confirms the e-mail address, applies, and follows the application. */
final class Candidacy {

    private static final String PASSWORD = "a long enough password";
    private static final Pattern LINK =
            Pattern.compile("http://localhost:\\d+/realms/hiring/login-actions/[^\\s\"<>]+");
    private static final String EVIDENCE =
            "I took over a weekly report that was not trusted, asked its readers what they needed, and rebuilt it.";

    private final HiringSystem system;
    private final Visitor visitor;
    private final String name;
    private final String email;
    private String application = "";

    Candidacy(HiringSystem system, URI portal, String name, String email) {
        this.system = system;
        this.visitor = new Visitor(portal);
        this.name = name;
        this.email = email;
    }

    Visitor visitor() {
        return visitor;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    /** The address of the application. */
    String application() {
        return application;
    }

    String applicationId() {
        return application.substring(application.lastIndexOf('/') + 1);
    }

    /** From the advert over registration to the task list. */
    void begin(String vacancy) {
        visitor.open("/jobs/" + vacancy).follow("Apply now");
        visitor.open(visitor.links("a[href*=registration]").getFirst());
        String[] names = name.split(" ", 2);
        visitor.answer(Map.of("firstName", names[0], "lastName", names[1], "email", email));
        String link = new Patience()
                .await("the mail that confirms " + email, this::confirmationLink, found -> !found.isEmpty());
        visitor.open(link);
        visitor.answer(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
        if (!visitor.address().contains("/my/apply/")) {
            visitor.open("/my/apply/" + vacancy).signIn(email, PASSWORD);
        }
        visitor.expect("Apply for");
        visitor.press("Start your application", startFields());
        visitor.expect("Your application for");
        application = URI.create(visitor.address()).getPath();
    }

    private Map<String, String> startFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("/telephone", "+44 7700 900123");
        visitor.page().select("input[name^=/answers/]").forEach(radio -> fields.put(radio.attr("name"), "true"));
        return fields;
    }

    private String confirmationLink() {
        for (String text : system.mail().texts(email)) {
            Matcher link = LINK.matcher(text.replace("&amp;", "&"));
            if (link.find()) {
                return link.group();
            }
        }
        return "";
    }

    /** Fills in every part. */
    void fillIn(int endOfEducation, List<String> qualifications) {
        save(
                "Your name and address",
                Map.of(
                        "/personalDetails/givenNames", name.split(" ", 2)[0],
                        "/personalDetails/familyName", name.split(" ", 2)[1],
                        "/personalDetails/address/lines", "1 Sample Street",
                        "/personalDetails/address/town", "Maidstone",
                        "/personalDetails/address/postcode", "ME14 1XQ",
                        "/personalDetails/address/country", "United Kingdom"));
        save(
                "Education",
                Map.of(
                        "/education/places/0/institution", "University of the Weald",
                        "/education/places/0/from#month", "9",
                        "/education/places/0/from#year", String.valueOf(endOfEducation - 3),
                        "/education/places/0/to#month", "7",
                        "/education/places/0/to#year", String.valueOf(endOfEducation),
                        "/education/fullTimeEndedOn#day", "10",
                        "/education/fullTimeEndedOn#month", "7",
                        "/education/fullTimeEndedOn#year", String.valueOf(endOfEducation)));
        history(endOfEducation);
        qualifications(qualifications);
        save("Supporting statement", Map.of("/supportingStatement", "I want to do this work. " + EVIDENCE));
        evidence();
        declarations();
        referee();
        save("How we use your data", Map.of("/privacyNoticeVersion", "*"));
    }

    private void save(String part, Map<String, String> fields) {
        visitor.open(application).follow(part);
        visitor.press("Save and continue", fields).expect("Your application for");
    }

    private void history(int endOfEducation) {
        visitor.open(application).follow("Work and what else you did").follow("Add an entry");
        visitor.press(
                "Save",
                Map.of(
                        "/history/0/kind", "EMPLOYMENT",
                        "/history/0/role", "Team leader",
                        "/history/0/organisation", "Dover Straits Ferries",
                        "/history/0/from#day", "1",
                        "/history/0/from#month", "9",
                        "/history/0/from#year", String.valueOf(endOfEducation + 1),
                        "/history/0/current", "true",
                        "/history/0/duties", "Led a team of five."));
        visitor.expect("Work and what else you did");
        while (visitor.hasLink("Explain this gap")) {
            visitor.follow("Explain this gap");
            visitor.press("Save", Map.of("/explanation", "I travelled and looked for work."))
                    .expect("Work and what else you did");
        }
    }

    private void qualifications(List<String> lines) {
        visitor.open(application).follow("Qualifications").follow("Paste a list");
        visitor.press("Read the list", Map.of("/text", String.join("\n", lines)))
                .expect("What we understood");
        visitor.press("Add th").expect("Qualifications");
    }

    private void evidence() {
        visitor.open(application).follow("Evidence for each criterion");
        List<String> criteria = new ArrayList<>(visitor.links("main .govuk-task-list__link"));
        for (String criterion : criteria) {
            visitor.open(criterion);
            visitor.press("Save", Map.of("/text", EVIDENCE));
        }
        visitor.open(application + "/evidence");
    }

    private void declarations() {
        visitor.open(application).follow("Declarations");
        Map<String, String> answers = new LinkedHashMap<>();
        visitor.page()
                .select("input[type=radio][name$=/answer]")
                .forEach(radio -> answers.put(radio.attr("name"), "true"));
        visitor.press("Save and continue", answers).expect("Your application for");
    }

    private void referee() {
        save(
                "Referees",
                Map.of(
                        "/referees/0/name", "Robin Sample",
                        "/referees/0/relationship", "Line manager",
                        "/referees/0/organisation", "Dover Straits Ferries",
                        "/referees/0/email", "robin.sample@referees.example.org",
                        "/referees/0/mayBeAskedBeforeInterview", "false"));
    }

    void submit() {
        visitor.open(application).follow("Check your answers and submit");
        visitor.press("Submit your application").expect("Application submitted");
        visitor.follow("Check that we hold exactly what you sent").expect("We hold exactly what you sent");
        visitor.open(application + "/equality");
        visitor.press("Save your answers", Map.of("/ageBand", "FROM_25_TO_34"))
                .expect(visitor.page().select("h1").text());
    }

    /** Hands in a video. */
    void handIn(byte[] video) {
        visitor.open(application).follow("Hand in your video");
        visitor.upload("Hand it in", "video", "video.mp4", video, "video/mp4");
        if (!visitor.text().contains("We have your video")) {
            throw new AssertionError("The video was not taken: " + visitor.summary());
        }
    }

    void acceptOffer() {
        visitor.open(application).follow("Read the offer").follow("Accept the offer");
        visitor.press("Accept the offer").expect("accepted");
    }
}
