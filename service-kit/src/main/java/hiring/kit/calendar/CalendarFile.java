package hiring.kit.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import hiring.kit.text.Purpose;
import hiring.kit.text.TextPolicy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes calendar files that strict readers accept. Instants are in UTC, which every calendar converts to its own zone.
 */
public final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final String FOLD = "\r\n ";

    private final String product;
    private final CalendarAddress organiser;

    /**
     * Creates a writer of files.
     *
     * @param product the program that writes, such as {@code -//hiring//notification-service//EN}
     */
    public CalendarFile(String product, CalendarAddress organiser) {
        this.product = product;
        this.organiser = organiser;
    }

    /** Writes dates for information, without an invitation. */
    public String published(List<CalendarEntry> entries) {
        return write(Method.publish(), null, entries);
    }

    /** Writes an invitation. */
    public String requested(CalendarAddress attendee, CalendarEntry entry) {
        return write(Method.request(), attendee, List.of(entry));
    }

    /** Writes the cancellation of an invitation. The entry must be a cancelled one. */
    public String cancelled(CalendarAddress attendee, CalendarEntry entry) {
        if (!entry.cancelled()) {
            throw new IllegalArgumentException("A cancellation needs a cancelled entry");
        }
        return write(Method.cancel(), attendee, List.of(entry));
    }

    private String write(Method method, @Nullable CalendarAddress attendee, List<CalendarEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(product);
        calendar.setMethod(method);
        entries.forEach(entry -> calendar.addEvent(event(entry, attendee)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // The library folds by characters, but the standard counts octets
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString());
    }

    private VEvent event(CalendarEntry entry, @Nullable CalendarAddress attendee) {
        VEvent event = new VEvent();
        event.setUid(entry.uid());
        event.setDateTimeStamp(Date.from(entry.stamp()));
        event.setSequence(entry.sequence());
        event.setSummary(line(entry.summary()));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        if (entry.place() != null) {
            event.setLocation(line(entry.place()));
        }
        Organizer by = new Organizer(name(organiser), null);
        by.setUri(organiser.address().toString());
        event.setOrganizer(by);
        if (attendee != null) {
            Attendee who = new Attendee(name(attendee), null);
            who.setUri(attendee.address().toString());
            who.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
            who.setRsvp(false);
            event.addAttendee(who);
        }
        switch (entry.when()) {
            case CalendarEntry.When.Moment(var at) -> event.setDateStart(Date.from(at), true);
            case CalendarEntry.When.Period(var from, var until) -> {
                event.setDateStart(Date.from(from), true);
                event.setDateEnd(Date.from(until), true);
            }
            case CalendarEntry.When.Day(var day) -> {
                event.setDateStart(startOf(day), false);
                event.setDateEnd(startOf(day.plusDays(1)), false);
            }
        }
        return event;
    }

    // The library writes the day that this instant has in the default zone of the process
    private static Date startOf(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneId.systemDefault()).toInstant();
        return Date.from(start);
    }

    private static String line(String text) {
        return TextPolicy.repaired(text, Purpose.LINE);
    }

    // A parameter cannot contain a straight quotation mark, and few programs know its escape ^' (RFC 6868)
    private static String name(CalendarAddress address) {
        StringBuilder name = new StringBuilder();
        line(address.name()).codePoints().forEach(c -> {
            if (c == '"') {
                boolean opens = name.isEmpty() || Character.isWhitespace(name.codePointBefore(name.length()));
                name.append(opens ? '\u201C' : '\u201D');
            } else {
                name.appendCodePoint(c);
            }
        });
        return name.toString();
    }

    /** Folds lines longer than 75 octets and never splits a character (RFC 5545, section 3.1). */
    static String folded(String unfolded) {
        StringBuilder text = new StringBuilder(unfolded.length());
        for (String line : unfolded.split("\r\n", -1)) {
            if (!text.isEmpty()) {
                text.append("\r\n");
            }
            fold(line, text);
        }
        return text.toString();
    }

    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int length = octetsOf(c);
            if (octets + length > LONGEST_LINE) {
                text.append(FOLD);
                octets = 1;
            }
            text.appendCodePoint(c);
            octets += length;
            i += Character.charCount(c);
        }
    }

    private static int octetsOf(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }
}
