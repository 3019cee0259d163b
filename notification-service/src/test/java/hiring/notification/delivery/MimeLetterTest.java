package hiring.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.events.id.ApplicationId;
import hiring.events.id.VacancyId;
import hiring.notification.letter.RenderedLetter;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MimeLetterTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Séamus \"Shay\" Ó Súilleabháin",
                "The \"Weald\" Council",
                "O'Brien, Zoë (Kent) <x@example.org>",
                "ශ්\u200dරීමා",
                "علی\u200cرضا",
                "back\\slash",
                "\ud83d\ude00 smile"
            })
    void encodes_names_so_that_they_decode_unchanged(String name) throws Exception {
        MimeMessage read =
                read(letter("A letter from " + name, new InternetAddress("jobs@kent.example", name, "UTF-8")));

        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo(name);
        assertThat(((InternetAddress) read.getFrom()[0]).getAddress()).isEqualTo("jobs@kent.example");
        assertThat(read.getFrom()).hasSize(1);
        assertThat(read.getSubject()).isEqualTo("A letter from " + name);
    }

    // One code point of each 97, so that every block and category is met, in pieces as long as a subject
    @ParameterizedTest
    @MethodSource("unicode")
    void encodes_any_subject_as_one_ascii_header(String subject) throws Exception {
        byte[] written = letter(subject, new InternetAddress("jobs@kent.example"));
        String head = new String(written, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];

        assertThat(head.chars()).allMatch(c -> c < 0x7f);
        assertThat(head.lines().filter(line -> !line.startsWith(" ") && !line.startsWith("\t")))
                .allMatch(line -> line.matches("[A-Za-z-]+: .*"));
        assertThat(read(written).getSubject()).isEqualTo(subject);
    }

    static java.util.stream.Stream<String> unicode() {
        int[] all = IntStream.rangeClosed(0x21, 0x10fffd)
                .filter(c -> c % 97 == 0 || c < 0x3000)
                .filter(Character::isDefined)
                .filter(c -> Character.getType(c) != Character.SURROGATE
                        && Character.getType(c) != Character.CONTROL
                        && Character.getType(c) != Character.PRIVATE_USE
                        && Character.getType(c) != Character.LINE_SEPARATOR
                        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
                .toArray();
        int piece = 200;
        return IntStream.range(0, (all.length + piece - 1) / piece)
                .mapToObj(i -> "x"
                        + IntStream.of(all)
                                .skip((long) i * piece)
                                .limit(piece)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining())
                        + "x");
    }

    private static byte[] letter(String subject, InternetAddress from) throws Exception {
        OutgoingMail mail = new OutgoingMail(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                new VacancyId(UUID.randomUUID()),
                new ApplicationId(UUID.randomUUID()),
                "offer",
                "zoe@example.org",
                null,
                new RenderedLetter(subject, "Text", "<p>Text</p>", List.of(), "offer@1"),
                null);
        MimeLetter letter = MimeLetter.of(
                mail,
                new InternetAddress("zoe@example.org"),
                SESSION,
                from,
                "bounces@kent.example",
                Instant.parse("2020-12-22T09:00:00Z"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        letter.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static MimeMessage read(byte[] written) throws Exception {
        return new MimeMessage(SESSION, new ByteArrayInputStream(written));
    }
}
