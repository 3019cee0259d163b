package hiring.application.journey.rest;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import hiring.application.journey.PublishedDate;
import hiring.application.journey.PublishedDate.When;
import hiring.application.journey.TellJourney;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Dates as iCalendar (RFC 5545). Instants are written in UTC, which every calendar shows in its own zone; days are days. */
final class CalendarFile {

    private CalendarFile() {}

    static String of(TellJourney.Dates dates) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//hiring//application-service//EN");
        calendar.setMethod(Method.publish());
        dates.dates().forEach(date -> calendar.addEvent(event(dates, date)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(TellJourney.Dates dates, PublishedDate date) {
        VEvent event = new VEvent();
        event.setUid("%s-%s@applications.hiring".formatted(dates.vacancyId(), date.code()));
        event.setDateTimeStamp(Date.from(dates.asOf()));
        event.setSequence(dates.revision());
        event.setSummary(date.title());
        event.setStatus(date.cancelled() ? Status.cancelled() : Status.confirmed());
        if (date.place() != null) {
            event.setLocation(date.place());
        }
        switch (date.when()) {
            case When.Moment(var at) -> event.setDateStart(Date.from(at));
            case When.Period(var from, var until) -> {
                event.setDateStart(Date.from(from));
                event.setDateEnd(Date.from(until));
            }
            case When.Day(var day) -> {
                event.setDateStart(startOf(day), false);
                event.setDateEnd(startOf(day.plusDays(1)), false);
            }
        }
        return event;
    }

    // The library writes a day as the one that an instant has in the default zone of this process
    private static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
