package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.account.Book;
import hiring.acceptance.account.Fact;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The result of a stage: proposed with a reason for each candidate, tried with other numbers, published by a person.
 */
final class Publication {

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;

    Publication(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
    }

    /** Publishes the proposal and returns the candidates who advance; for the last stage, the successful ones. */
    List<Candidate> publish() {
        JsonNode proposal = recruitment
                .patience()
                .await(
                        "the result of %s to be complete".formatted(stage.code()),
                        () -> proposal(""),
                        found -> found.path("complete").asBoolean());
        requireReasons(proposal);
        tryOtherNumbers(proposal);
        ObjectNode request = Json.object()
                .put("rationale", "The panel follows the proposal: scores and minimums as published.")
                .put("acknowledgement", "The panel has looked at every marked candidate.");
        OptionalInt tie = placesAtATie(proposal);
        if (tie.isPresent()) {
            request.put("places", tie.getAsInt());
            proposal = proposal("&places=" + tie.getAsInt());
            requireTie(proposal);
        }
        // The last stage leads to offers, which another publication cannot take back
        boolean undo = stage.kind().equals("FORM_REVIEW")
                && !stage.equals(recruitment.vacancy().stages().getLast())
                && proposal.path("progressing").asInt() > 0;
        Set<UUID> undone =
                undo ? publishAndUndo(request, proposal, proposal.path("places").asInt()) : Set.of();
        publish(request);
        List<Candidate> goingOn = new ArrayList<>();
        for (JsonNode line : proposal.path("candidates")) {
            UUID id = UUID.fromString(line.path("applicationId").asText());
            if (undone.contains(id) || undone.isEmpty()) {
                note(id, line.path("proposed").asText());
            }
            if (goesOn(line)) {
                goingOn.add(recruitment.by(id));
            }
        }
        recruitment.tell("%s: result published for %d, %d go on"
                .formatted(stage.name(), proposal.path("candidates").size(), goingOn.size()));
        return goingOn;
    }

    /**
     * Publishes the proposal, and then a list with fewer places in its place, so that the third publication lets all
     * go on after all: yes, no, and yes again. The request ends as that of the third one.
     *
     * @return those who are told three times
     */
    private Set<UUID> publishAndUndo(ObjectNode request, JsonNode proposal, int places) {
        int fewer = placesWithFewer(proposal, places);
        Set<UUID> undone = goingOn(proposal);
        undone.removeAll(goingOn(proposal("&places=" + fewer)));
        publish(request);
        for (JsonNode line : proposal.path("candidates")) {
            UUID id = UUID.fromString(line.path("applicationId").asText());
            if (undone.contains(id)) {
                recruitment.book().note(Fact.PROGRESSED_AND_REPLACED, id, Book.at(stage.code(), 1));
            } else {
                note(id, line.path("proposed").asText());
            }
        }
        tellAll();
        publish(request.put("places", fewer).put("replaces", 1).put("reason", "A place was counted twice."));
        undone.forEach(id -> recruitment.book().note(Fact.NOT_PROGRESSED_AND_REPLACED, id, Book.at(stage.code(), 2)));
        tellAll();
        recruitment.tell(
                "%s: result undone for %d, who do not go on and then do".formatted(stage.name(), undone.size()));
        request.put("places", places).put("replaces", 2).put("reason", "The place was free after all.");
        return undone;
    }

    // A letter that only a person can send is not sent after the next decision
    private void tellAll() {
        recruitment.settle();
        new Post(recruitment).work();
    }

    private int placesWithFewer(JsonNode proposal, int places) {
        int now = proposal.path("progressing").asInt();
        return IntStream.iterate(places - 1, fewer -> fewer >= 0, fewer -> fewer - 1)
                .filter(fewer -> progressingWith(fewer) < now)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("All go on from " + stage.code() + " without a place"));
    }

    private static Set<UUID> goingOn(JsonNode proposal) {
        return Json.items(proposal.path("candidates"))
                .filter(Publication::goesOn)
                .map(line -> UUID.fromString(line.path("applicationId").asText()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    // While the one before is carried out, nothing is published
    private void publish(ObjectNode request) {
        recruitment
                .patience()
                .await(
                        "the publication of " + stage.code(),
                        () -> service.post(Cast.RECRUITER, recruitment.ofStage(stage, "/publications"), request),
                        answer -> !answer.problem().equals("stage-not-complete"))
                .expect(201);
    }

    /** The proposal with the candidates of all its pages. */
    private JsonNode proposal(String otherTerms) {
        String path = recruitment.ofStage(stage, "/proposal?limit=1000" + otherTerms);
        JsonNode proposal = service.get(Cast.RECRUITER, path).expect(200).body();
        JsonNode page = proposal;
        while (page.hasNonNull("next")) {
            page = service.get(
                            Cast.RECRUITER,
                            path + "&cursor=" + page.path("next").asText())
                    .expect(200)
                    .body();
            page.path("candidates").forEach(((ArrayNode) proposal.path("candidates"))::add);
        }
        return proposal;
    }

    /**
     * A number of places, as near to the plan's as possible, after which the next candidate is equal to the last. Empty
     * where the plan's places are enough for all, or where the scores are not arranged so (see {@link Scoring}).
     */
    private OptionalInt placesAtATie(JsonNode proposal) {
        List<Integer> ranks = Json.items(proposal.path("candidates"))
                .filter(line -> line.hasNonNull("rank"))
                .map(line -> line.path("rank").asInt())
                .toList();
        int places = proposal.path("places").asInt(Integer.MAX_VALUE);
        if (!stage.isReview() || places >= ranks.size()) {
            return OptionalInt.empty();
        }
        int nearest = IntStream.range(1, ranks.size())
                .filter(i -> ranks.get(i).equals(ranks.get(i - 1)))
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(i - places)))
                .orElseThrow(() -> new IllegalStateException("No two candidates are equal at " + stage.code()));
        return OptionalInt.of(nearest);
    }

    private void requireTie(JsonNode proposal) {
        long equals = Json.items(proposal.path("candidates"))
                .flatMap(line -> Json.items(line.path("reasons")))
                .filter(reason -> reason.path("code").asText().equals("tie-at-the-line"))
                .count();
        recruitment.tell("%s: %d equal candidates at the line go on together".formatted(stage.name(), equals));
        if (equals < 2) {
            throw new IllegalStateException("No tie at the line of " + stage.code());
        }
    }

    private static void requireReasons(JsonNode proposal) {
        for (JsonNode line : proposal.path("candidates")) {
            if (line.path("reasons").isEmpty()) {
                throw new IllegalStateException("No reason is given for " + line);
            }
        }
    }

    // Half and twice the places: a candidate selected with fewer places must also be selected with more
    private void tryOtherNumbers(JsonNode proposal) {
        int places = proposal.path("places").asInt();
        if (places == 0) {
            return;
        }
        int half = Math.max(1, places / 2);
        int now = proposal.path("progressing").asInt();
        int fewer = progressingWith(half);
        int more = progressingWith(places * 2);
        recruitment.tell("What if at %s: %d with %d places, %d with %d, %d with %d"
                .formatted(stage.name(), fewer, half, now, places, more, places * 2));
        if (fewer > now || now > more) {
            throw new IllegalStateException("More places removed a candidate at " + stage.code());
        }
    }

    private int progressingWith(int places) {
        return service.post(
                        Cast.RECRUITER,
                        recruitment.ofStage(stage, "/what-ifs"),
                        Json.object().put("places", places))
                .expect(200)
                .body()
                .path("progressing")
                .asInt();
    }

    private static boolean goesOn(JsonNode line) {
        return Set.of("PROGRESS", "APPOINT").contains(line.path("proposed").asText());
    }

    private void note(UUID application, String proposed) {
        switch (proposed) {
            case "PROGRESS" -> recruitment.book().note(Fact.PROGRESSED, application, stage.code());
            case "NOT_PROGRESS" -> recruitment.book().note(Fact.NOT_PROGRESSED, application, stage.code());
            case "APPOINT" -> recruitment.book().note(Fact.SUCCESSFUL, application);
            case "RESERVE" -> recruitment.book().note(Fact.RESERVE, application);
            case "NOT_APPOINT" -> recruitment.book().note(Fact.UNSUCCESSFUL, application);
            default -> throw new IllegalStateException("There is no proposal " + proposed);
        }
    }
}
