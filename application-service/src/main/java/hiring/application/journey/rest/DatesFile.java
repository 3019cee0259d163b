package hiring.application.journey.rest;

import hiring.application.journey.PublishedDate;
import hiring.application.journey.PublishedDate.When;
import hiring.application.journey.TellJourney;
import hiring.kit.calendar.CalendarAddress;
import hiring.kit.calendar.CalendarEntry;
import hiring.kit.calendar.CalendarFile;
import hiring.kit.calendar.CalendarRevision;

/** The published dates of an application as a calendar file. */
final class DatesFile {

    private static final String PRODUCT = "-//hiring//application-service//EN";

    private DatesFile() {}

    static String of(TellJourney.Dates dates) {
        CalendarAddress organiser = dates.contactEmail() == null
                ? CalendarAddress.unreachable(
                        dates.organisation(), dates.vacancyId().value())
                : CalendarAddress.mail(dates.organisation(), dates.contactEmail());
        return new CalendarFile(PRODUCT, organiser)
                .published(
                        dates.dates().stream().map(date -> entry(dates, date)).toList());
    }

    private static CalendarEntry entry(TellJourney.Dates dates, PublishedDate date) {
        int said = CalendarRevision.of(date.saidAt());
        return new CalendarEntry(
                CalendarEntry.uid(dates.applicationId().value(), date.code()),
                date.cancelled() ? CalendarRevision.ofCancellation(dates.asOf(), said) : said,
                date.cancelled() ? dates.asOf() : date.saidAt(),
                date.title(),
                when(date.when()),
                date.place(),
                date.cancelled());
    }

    private static CalendarEntry.When when(When when) {
        return switch (when) {
            case When.Moment(var at) -> new CalendarEntry.When.Moment(at);
            case When.Period(var from, var until) -> new CalendarEntry.When.Period(from, until);
            case When.Day(var date) -> new CalendarEntry.When.Day(date);
        };
    }
}
