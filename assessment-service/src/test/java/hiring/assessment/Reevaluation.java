package hiring.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * Evaluates a shortlist again from the JSON of its pages alone, as an auditor could: decision 0063 is all it knows of
 * the service, and no class of it is used.
 */
final class Reevaluation {

    /** A fraction as numerator and denominator. */
    private record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {

        static Exact of(long numerator, long denominator) {
            return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }

        static Exact of(BigDecimal value) {
            int decimals = Math.max(0, value.scale());
            return new Exact(value.movePointRight(decimals).toBigIntegerExact(), BigInteger.TEN.pow(decimals));
        }

        static Exact of(JsonNode json) {
            return of(json.path("numerator").asLong(), json.path("denominator").asLong());
        }

        Exact plus(Exact other) {
            return new Exact(
                    numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator));
        }

        @Override
        public int compareTo(Exact other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
        }
    }

    private record Candidate(String id, boolean guaranteed, boolean meets, List<Exact> keys) {}

    private final JsonNode terms;
    private final List<Candidate> candidates = new ArrayList<>();

    Reevaluation(JsonNode terms, List<JsonNode> shown) {
        this.terms = terms;
        shown.forEach(candidate -> candidates.add(read(candidate)));
    }

    private Candidate read(JsonNode shown) {
        JsonNode calculation = shown.path("calculation");
        boolean meets = !calculation.hasNonNull("incomplete")
                && calculation.path("notPassed").isEmpty();
        Exact total = Exact.of(calculation.path("mark").decimalValue());
        Map<String, Exact> sums = new HashMap<>();
        Map<String, Exact> weights = new HashMap<>();
        for (JsonNode line : terms.path("lines")) {
            JsonNode scored = StreamSupport.stream(calculation.path("lines").spliterator(), false)
                    .filter(one -> one.path("line").equals(line.path("line")))
                    .findFirst()
                    .orElse(null);
            long sum = scored == null ? 0 : scored.path("sum").asLong();
            long count = scored == null ? 1 : scored.path("count").asLong();
            long weight = line.path("weight").asLong();
            meets &= !line.hasNonNull("minimum") || sum >= line.path("minimum").asLong() * count;
            total = total.plus(Exact.of(weight * sum, count));
            sums.merge(line.path("criterion").asText(), Exact.of(weight * sum, count), Exact::plus);
            weights.merge(line.path("criterion").asText(), Exact.of(weight, 1), Exact::plus);
        }
        List<Exact> keys = new ArrayList<>(List.of(total));
        for (JsonNode code : terms.path("tieBreak")) {
            Exact sum = Objects.requireNonNull(sums.get(code.asText()));
            Exact weight = Objects.requireNonNull(weights.get(code.asText()));
            keys.add(new Exact(sum.numerator(), sum.denominator().multiply(weight.numerator())));
        }
        if (terms.path("rule").asText().equals("APPOINT")) {
            calculation.path("earlier").forEach(earlier -> keys.add(Exact.of(earlier)));
        }
        return new Candidate(
                shown.path("applicationId").asText(),
                shown.path("guaranteedInterview").asBoolean(),
                meets,
                keys);
    }

    private static int best(Candidate one, Candidate other) {
        for (int i = 0; i < Math.min(one.keys().size(), other.keys().size()); i++) {
            int difference = other.keys().get(i).compareTo(one.keys().get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return other.keys().size() - one.keys().size();
    }

    /** By application: verdict and, where there is one, rank. */
    Map<String, String> verdicts() {
        boolean appoint = terms.path("rule").asText().equals("APPOINT");
        long places = terms.path("places").asLong(Long.MAX_VALUE);
        Exact passMark = Exact.of(terms.path("passMark").asLong(Long.MIN_VALUE), 1);
        List<Candidate> meeting = candidates.stream().filter(Candidate::meets).toList();
        List<Candidate> running = meeting.stream()
                .filter(one -> one.keys().getFirst().compareTo(passMark) >= 0)
                .sorted(((Comparator<Candidate>) Reevaluation::best).thenComparing(Candidate::id))
                .toList();
        List<Candidate> asked = meeting.stream()
                .filter(Candidate::guaranteed)
                .sorted(Reevaluation::best)
                .toList();
        boolean share = terms.path("guarantee").asText().equals("PROPORTIONAL") && places < meeting.size();
        long going = share ? Math.ceilDiv(places * asked.size(), (long) meeting.size()) : asked.size();
        Map<String, String> verdicts = new HashMap<>();
        for (Candidate one : candidates) {
            long rank = appoint
                    ? running.indexOf(one) + 1
                    : meeting.stream().filter(other -> best(other, one) < 0).count() + 1;
            boolean within = running.contains(one)
                    && places > 0
                    && (appoint
                            ? rank <= places
                            : best(one, running.get((int) Math.min(places, running.size()) - 1)) <= 0);
            boolean guaranteed = !appoint
                    && one.meets()
                    && one.guaranteed()
                    && going > 0
                    && best(one, asked.get((int) going - 1)) <= 0;
            String verdict = appoint
                    ? within ? "APPOINT" : running.contains(one) ? "RESERVE" : "NOT_APPOINT"
                    : within || guaranteed ? "PROGRESS" : "NOT_PROGRESS";
            boolean ranked = appoint ? running.contains(one) : one.meets();
            verdicts.put(one.id(), ranked ? verdict + " " + rank : verdict);
        }
        return verdicts;
    }
}
