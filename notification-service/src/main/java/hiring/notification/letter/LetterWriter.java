package hiring.notification.letter;

import hiring.kit.time.DateWords;
import hiring.notification.contact.Contact;
import hiring.notification.obligation.NoticeKind;
import hiring.notification.obligation.Obligation;
import hiring.notification.vacancy.KnownVacancy;
import io.quarkus.logging.Log;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes letters from the templates under {@code templates/letters}, and the points of calls from those under {@code
 * templates/calls}.
 */
@ApplicationScoped
public class LetterWriter {

    private static final String SUBJECT = "Subject: ";
    private static final int VERSION_DIGITS = 12;

    private final Engine templates;
    private final String from;
    private final Map<NoticeKind, String> versions;

    LetterWriter(Engine templates, @ConfigProperty(name = "hiring.smtp.from") String from) {
        this.templates = templates;
        this.from = bareAddress(from);
        this.versions = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            versions.put(kind, versionOf(kind));
        }
    }

    /**
     * The letter that meets an obligation, with what is known now.
     *
     * @param told earlier invitations of the same application that can have reached the candidate
     */
    public RenderedLetter write(
            Obligation obligation, KnownVacancy vacancy, Contact.Reachable person, List<Obligation> told) {
        List<RenderedLetter.Calendar> calendars = calendarsOf(obligation, vacancy, person, told);
        Letter letter = new LetterComposer(obligation, vacancy, person, told).letter(!calendars.isEmpty());
        Words words = words(letter);
        return new RenderedLetter(
                words.subject(),
                layout("letters/layout.txt", words, letter).render(),
                layout("letters/layout.html", words, letter).render(),
                calendars,
                Objects.requireNonNull(versions.get(obligation.kind())));
    }

    /** The same letter as a page for the printer, with the postal address where a window envelope shows it. */
    public String print(
            Obligation obligation, KnownVacancy vacancy, Contact.Reachable person, List<Obligation> told, Instant now) {
        Letter letter = new LetterComposer(obligation, vacancy, person, told).letter(false);
        return layout("letters/print.html", words(letter), letter)
                .data("to", letter.to())
                .data("address", person.address())
                .data("date", DateWords.weekdayAndDay(now, vacancy.zone()))
                .render();
    }

    private record Words(String subject, List<Block> blocks) {}

    private static Words words(Letter letter) {
        String written = letter.render();
        int end = written.indexOf('\n');
        if (!written.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException(
                    "The template of " + letter.getClass().getSimpleName() + " does not begin with its subject");
        }
        return new Words(OneLine.of(written.substring(SUBJECT.length(), end)), Block.parse(written.substring(end)));
    }

    /** What the recruiter says in a call, point by point. */
    public List<String> points(
            Obligation obligation, KnownVacancy vacancy, Contact.Reachable person, List<Obligation> told) {
        LetterComposer composer = new LetterComposer(obligation, vacancy, person, told);
        return composer.script()
                .map(script -> script.render()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                // A call instead of a letter: the caller says what the letter says
                .orElseGet(() -> sentences(words(composer.letter(person.email() != null))));
    }

    private static List<String> sentences(Words words) {
        return Stream.concat(Stream.of(words.subject()), words.blocks().stream().flatMap(Block::sentences))
                .toList();
    }

    private TemplateInstance layout(String name, Words words, Letter letter) {
        Template template = templates.getTemplate(name);
        if (template == null) {
            throw new IllegalStateException("There is no template " + name);
        }
        return template.data("subject", words.subject())
                .data("blocks", words.blocks())
                .data("vacancy", letter.vacancy());
    }

    // A letter without its calendar file is better than no letter
    private List<RenderedLetter.Calendar> calendarsOf(
            Obligation obligation, KnownVacancy vacancy, Contact.Reachable person, List<Obligation> told) {
        String email = person.email();
        if (email == null) {
            return List.of();
        }
        try {
            return new CalendarFiles(vacancy, person, OneLine.of(email), from).of(obligation, told);
        } catch (RuntimeException e) {
            Log.errorf(
                    "A calendar file could not be written [obligation=%s reason=%s]",
                    obligation.id(), e.getClass().getName());
            return List.of();
        }
    }

    // "Name <address>" or the address alone
    private static String bareAddress(String from) {
        int open = from.lastIndexOf('<');
        return open < 0 ? from : from.substring(open + 1, from.lastIndexOf('>'));
    }

    // A hash of the text itself, so that the words cannot change without the version
    private static String versionOf(NoticeKind kind) {
        String text = source(kind.code()) + source("question");
        return kind.code() + "@" + DigestUtils.sha256Hex(text).substring(0, VERSION_DIGITS);
    }

    private static String source(String template) {
        String name = "templates/letters/" + template + ".txt";
        try (InputStream source = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalStateException("There is no template " + name);
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
