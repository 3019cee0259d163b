package hiring.portal.page;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Dates, amounts and codes of the services in words, for templates. Times are those of the organisation's zone. */
@TemplateExtension
public final class Words {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final Properties CODES = codes();

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
        String found = CODES.getProperty(kind + "." + code);
        return found == null ? sentence(code.toString()) : found;
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

    private static Properties codes() {
        Properties codes = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.properties")), StandardCharsets.UTF_8)) {
            codes.load(in);
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
