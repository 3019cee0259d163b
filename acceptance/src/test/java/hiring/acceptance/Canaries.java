package hiring.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import hiring.acceptance.applicants.Applicant;
import hiring.acceptance.applicants.Applicants;
import hiring.acceptance.system.EventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Words that only personal data of the applicants contains, and the search for them. */
final class Canaries {

    // Of each person's form and contact, as ApplicationForm writes them
    private static final List<String> OF_ALL = List.of(
            "looked after a member of my family",
            "a small script that checks a register",
            "I led a working group of six",
            "because the work is of use to people",
            "Keeping records right",
            "Sample Street",
            "University of the Weald",
            "Invicta Sample School",
            "Kowloon",
            "(01632) 960",
            "1632960",
            "1632 960",
            "2345 6",
            "8522345");
    private static final String EMAIL = "[a-z.]+\\.\\d+@t\\d+\\.example\\.org";

    private final Pattern words;

    Canaries(long seed, int count) {
        Set<String> quoted = new LinkedHashSet<>();
        for (Applicant applicant : Applicants.make(seed, count)) {
            quoted.add(Pattern.quote(applicant.name()));
        }
        OF_ALL.forEach(word -> quoted.add(Pattern.quote(word)));
        words = Pattern.compile(String.join("|", quoted) + "|" + EMAIL);
    }

    /** What a text contains, each once. */
    List<String> in(String text) {
        return words.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    /** What files contain, each with the name of its file. */
    List<String> in(Stream<Path> files) {
        return files.flatMap(file -> in(read(file)).stream().map(found -> file.getFileName() + ": " + found))
                .toList();
    }

    /** What records contain, in key, value and headers. */
    List<String> in(EventLog log, List<String> topics) {
        return log.records(topics).stream()
                .flatMap(record -> in(text(record)).stream().map(found -> record.topic() + ": " + found))
                .distinct()
                .toList();
    }

    private static String text(ConsumerRecord<String, String> record) {
        return record.key() + " " + record.value() + " "
                + Stream.of(record.headers().toArray())
                        .map(header -> new String(header.value(), UTF_8))
                        .collect(Collectors.joining(" "));
    }

    private static String read(Path file) {
        try {
            // A file of traces is no text, but the texts in it are UTF-8
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
