package hiring.portal.page;

import io.quarkus.qute.TemplateExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dates, amounts and codes of the services in words, for templates. Times are those of the organisation's zone. */
@TemplateExtension
public final class Words {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final Map<String, String> CODES = codes();

    private Words() {}

    /** For example "Monday 21 December 2020, 11:59pm". */
    public static String dayAndTime(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        return WEEKDAY.format(local) + ", " + time(local);
    }

    /** For example "21 December 2020 at 11:59pm". */
    public static String shortTime(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        return DAY.format(local) + " at " + time(local);
    }

    public static String day(Instant instant) {
        return WEEKDAY.format(instant.atZone(ZONE));
    }

    /**
     * The last minute before an instant when something is late, for example "11:59pm on Sunday 21 August 2022".
     * "Before midnight" is understood as the midnight of either day.
     */
    public static String lastMinute(Instant late) {
        ZonedDateTime local = late.minusSeconds(60).atZone(ZONE);
        return time(local) + " on " + WEEKDAY.format(local);
    }

    /** The instant of a local date and time as a browser's field sends it, for example 2026-11-28T09:00. */
    public static String instantOf(String local) {
        try {
            return LocalDateTime.parse(local).atZone(ZONE).toInstant().toString();
        } catch (DateTimeParseException e) {
            // The service names the mistake
            return local;
        }
    }

    /** A date of a service in words; what is no date stays as it is. */
    public static String dateInWords(String text) {
        try {
            return WEEKDAY.format(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** For example "11:59pm"; GOV.UK style writes midnight and midday as words. */
    public static String clockTime(Instant instant) {
        return time(instant.atZone(ZONE));
    }

    public static String day(LocalDate date) {
        return WEEKDAY.format(date);
    }

    public static String shortDay(LocalDate date) {
        return DAY.format(date);
    }

    /** For example "£27,500". */
    public static String money(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount);
    }

    /** The words for a service's code, for example of the kind "contract" for PERMANENT. */
    @TemplateExtension(namespace = "words", matchName = "of")
    public static String of(String kind, @Nullable Object code) {
        if (code == null) {
            return "";
        }
        String found = CODES.get(kind + "." + code);
        return found == null ? sentence(code.toString()) : found;
    }

    /** A service's words for a person, without the code in brackets at their end. */
    public static String withoutCode(String message) {
        return message.replaceAll("\\s*\\[[a-z0-9-]+]$", "");
    }

    /** The text as a value in an address. */
    public static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A number of bytes, for example "34 MB". */
    public static String fileSize(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, bytes / 1_000) + " KB";
        }
        return bytes / 1_000_000 + " MB";
    }

    /** The address of a field on its page: the id of the field with this name. */
    @TemplateExtension(namespace = "words", matchName = "id")
    public static String id(String pointer) {
        return hiring.portal.form.Form.id(pointer);
    }

    private static String time(ZonedDateTime local) {
        if (local.getMinute() == 0 && local.getHour() == 0) {
            return "midnight";
        }
        if (local.getMinute() == 0 && local.getHour() == 12) {
            return "midday";
        }
        int hour = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
        String minutes = local.getMinute() == 0 ? "" : ":%02d".formatted(local.getMinute());
        return hour + minutes + (local.getHour() < 12 ? "am" : "pm");
    }

    // A code that is new in a service reads like a sentence until it has words here
    private static String sentence(String code) {
        String lower = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** The words for a member of a document, for example "Word limit" for wordLimit. */
    public static String ofMember(String name) {
        return sentence(name.replaceAll("([a-z])([A-Z])", "$1 $2"));
    }

    /** The codes of a kind that have words, in the order in which people choose among them. */
    public static List<String> codes(String kind) {
        return CODES.keySet().stream()
                .filter(key -> key.startsWith(kind + "."))
                .map(key -> key.substring(kind.length() + 1))
                .toList();
    }

    // Not Properties, which has no order
    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .forEach(line -> {
                        int equals = line.indexOf('=');
                        codes.put(line.substring(0, equals), line.substring(equals + 1));
                    });
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
