package hiring.acceptance.applicants;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.system.Json;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.SplittableRandom;

/** The content of an applicant's form. */
public final class ApplicationForm {

    private static final List<String> EMPLOYERS = List.of(
            "Medway Tide Surveys Ltd",
            "Thanet Community Libraries",
            "Weald & Downs Logistics",
            "St Augustine's Academy Trust",
            "Orchard Data Services",
            "Dover Straits Ferries",
            "Ashford Borough Repair Café");
    private static final List<String> ROLES =
            List.of("Data assistant", "Service desk analyst", "Team leader", "Case worker", "Project officer");
    private static final List<String> EXAMPLES = List.of(
            "I took over a weekly report that was not trusted, asked its five readers what they needed, and rebuilt"
                    + " it in two weeks; complaints stopped and we saved a day a month.",
            "When our supplier's system failed on a Friday, I kept the list of affected families, rang the first thirty"
                    + " myself and wrote the note that we used from then on.",
            "I wrote a small script that checks a register for missing dates before it is sent, showed it to two"
                    + " colleagues and left them its instructions; errors fell from forty a week to three.",
            "I led a working group of six from three teams, agreed what we would measure, and reported the result to"
                    + " our board, which made the change permanent.");

    private final Applicant applicant;
    private final JsonNode vacancy;
    private final SplittableRandom chance;
    private final LocalDate today;

    private ApplicationForm(Applicant applicant, JsonNode vacancy, LocalDate today) {
        this.applicant = applicant;
        this.vacancy = vacancy;
        this.chance = applicant.chance("form");
        this.today = today;
    }

    /** The applicant's contact. */
    public static ObjectNode contact(Applicant applicant, String email) {
        ObjectNode contact = Json.object().put("name", applicant.name());
        return applicant.circumstance() == Circumstance.APPLIES_ON_PAPER
                ? contact
                : contact.put("email", email).put("telephone", applicant.telephone());
    }

    /**
     * The whole form, ready for submission.
     *
     * @param vacancy the vacancy's requirements, as the application-service returns them with the draft
     * @param today the end of the history
     */
    public static JsonNode of(Applicant applicant, JsonNode vacancy, LocalDate today) {
        return new ApplicationForm(applicant, vacancy, today).whole();
    }

    private JsonNode whole() {
        // Ten months later, at most, the present post begins
        int latest = today.minusMonths(5).getYear() - 1;
        LocalDate graduated = LocalDate.of(latest - chance.nextInt(12), Month.JULY, 10);
        ObjectNode form = Json.object();
        form.set("personalDetails", personalDetails());
        form.set("education", education(graduated));
        addHistory(form, graduated);
        form.set("qualifications", qualifications(graduated.getYear()));
        form.put("supportingStatement", statement());
        form.set("evidence", evidence());
        form.set("declarations", declarations());
        form.set("adjustments", adjustments());
        if (vacancy.path("guaranteedInterview").asBoolean()) {
            form.put("guaranteedInterview", applicant.guaranteedInterview());
        }
        form.set("referees", referees());
        form.put("privacyNoticeVersion", vacancy.path("privacyNoticeVersion").asText());
        return form;
    }

    private ObjectNode personalDetails() {
        ObjectNode details = Json.object().put("familyName", applicant.lastName());
        if (applicant.circumstance() != Circumstance.ONE_NAME) {
            details.put("givenNames", applicant.firstName());
        }
        ObjectNode address = details.putObject("address");
        address.putArray("lines").add("%d Sample Street".formatted(1 + chance.nextInt(200)));
        if (applicant.circumstance() == Circumstance.LIVES_ABROAD) {
            address.put("town", "Kowloon").put("countryCode", "HK");
        } else {
            address.put("town", "Maidstone")
                    .put("county", "Kent")
                    .put("postcode", "ME14 1XQ")
                    .put("country", "United Kingdom");
        }
        return details;
    }

    private static ObjectNode education(LocalDate graduated) {
        ObjectNode education = Json.object().put("fullTimeEndedOn", graduated.toString());
        ArrayNode places = education.putArray("places");
        places.addObject()
                .put("institution", "University of the Weald")
                .put("from", "%d-09".formatted(graduated.getYear() - 3))
                .put("to", "%d-07".formatted(graduated.getYear()))
                .put("fullTime", true);
        places.addObject()
                .put("institution", "Invicta Sample School")
                .put("from", "%d-09".formatted(graduated.getYear() - 10))
                .put("to", "%d-07".formatted(graduated.getYear() - 3))
                .put("fullTime", true);
        return education;
    }

    /** From the end of education to today: a gap with its reason, perhaps a first post, and a current post. */
    private void addHistory(ObjectNode form, LocalDate graduated) {
        ArrayNode history = form.putArray("history");
        ArrayNode gaps = form.putArray("gapExplanations");
        LocalDate began = graduated.plusDays(50L + chance.nextInt(60));
        gaps.addObject()
                .put("from", graduated.plusDays(1).toString())
                .put("to", began.minusDays(1).toString())
                .put("explanation", "I looked after a member of my family and then looked for work.");
        LocalDate changed = began.plusDays(100L + chance.nextInt(90));
        entry(history, began)
                .put("to", changed.toString())
                .put("reasonForLeaving", "The contract was for a fixed term.");
        entry(history, changed.plusDays(3)).put("current", true);
    }

    private ObjectNode entry(ArrayNode history, LocalDate from) {
        return history.addObject()
                .put("kind", "EMPLOYMENT")
                .put("organisation", oneOf(EMPLOYERS))
                .put("role", oneOf(ROLES))
                .put("from", from.toString())
                .put("duties", "Keeping records right, answering questions about them, and improving how we do both.");
    }

    private ArrayNode qualifications(int year) {
        ArrayNode list = Json.array();
        switch (applicant.story()) {
            case IT_DEGREE -> add(list, "BACHELORS_DEGREE", "Computer Science", "COMPUTING", "FIRST", year);
            case DEGREE_FROM_ABROAD ->
                add(list, "OVERSEAS", "Applied Mathematics", "MATHEMATICS", "18/20", year)
                        .put("level", 6);
            case STRAIGHTFORWARD,
                    LAST_SECOND,
                    TOO_LATE,
                    NO_MATHEMATICS_GCSE,
                    WITHDRAWS_BEFORE_CLOSING,
                    WITHDRAWS_AFTER_CLOSING,
                    APPLIES_AGAIN,
                    NO_VIDEO,
                    REPLACES_VIDEO,
                    MISSES_SESSION -> addDegree(list, year);
        }
        add(list, "A_LEVEL", "Geography", "GEOGRAPHY_AND_ENVIRONMENT", "B", year - 3);
        add(list, "GCSE", "English Language", "ENGLISH_LANGUAGE", chance.nextBoolean() ? "6" : "B", year - 5);
        if (applicant.story() != Story.NO_MATHEMATICS_GCSE) {
            addMathematics(list, year - 5);
        }
        return list;
    }

    private void addDegree(ArrayNode list, int year) {
        String grade = chance.nextBoolean() ? "UPPER_SECOND" : "FIRST";
        switch (chance.nextInt(3)) {
            case 0 -> add(list, "BACHELORS_DEGREE", "Mathematics and Statistics", "MATHEMATICS", grade, year);
            case 1 -> add(list, "BACHELORS_DEGREE", "Physics", "PHYSICAL_SCIENCES", grade, year);
            default -> add(list, "INTEGRATED_MASTERS", "Biochemistry", "BIOLOGICAL_SCIENCES", grade, year);
        }
    }

    private void addMathematics(ArrayNode list, int year) {
        if (chance.nextInt(5) == 0) {
            add(list, "FUNCTIONAL_SKILLS", "Mathematics", "MATHEMATICS", "PASS", year)
                    .put("level", 2);
        } else {
            add(list, "GCSE", "Mathematics", "MATHEMATICS", chance.nextBoolean() ? "7" : "C", year);
        }
    }

    private static ObjectNode add(ArrayNode list, String award, String subject, String group, String grade, int year) {
        return list.addObject()
                .put("award", award)
                .put("subject", subject)
                .put("subjectGroup", group)
                .put("grade", grade)
                .put("year", year)
                .put("status", "ACHIEVED");
    }

    private String statement() {
        return "I am applying for %s because the work is of use to people I live among. %s %s"
                .formatted(vacancy.path("title").asText(), oneOf(EXAMPLES), oneOf(EXAMPLES));
    }

    private ArrayNode evidence() {
        ArrayNode list = Json.array();
        for (JsonNode criterion : vacancy.path("criteria")) {
            list.addObject().put("criterion", criterion.path("code").asText()).put("text", oneOf(EXAMPLES));
        }
        return list;
    }

    private ArrayNode declarations() {
        ArrayNode list = Json.array();
        for (JsonNode code : vacancy.path("declarations")) {
            list.addObject().put("code", code.asText()).put("answer", true);
        }
        for (JsonNode question : vacancy.path("screening")) {
            list.addObject().put("code", question.path("code").asText()).put("answer", true);
        }
        return list;
    }

    private ArrayNode adjustments() {
        ArrayNode list = Json.array();
        JsonNode last = vacancy.path("stages").path(vacancy.path("stages").size() - 1);
        if (applicant.guaranteedInterview() && last.isObject()) {
            list.addObject()
                    .put("stage", last.path("code").asText())
                    .put("need", "A room without steps, and a break of ten minutes after half an hour.");
        }
        return list;
    }

    private ArrayNode referees() {
        ArrayNode list = Json.array();
        list.addObject()
                .put("name", "Robin Sample")
                .put("relationship", "Line manager")
                .put("organisation", oneOf(EMPLOYERS))
                .put("email", "robin.sample@referees.example.org")
                .put("mayBeAskedBeforeInterview", false);
        return list;
    }

    private String oneOf(List<String> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
