package hiring.application.offer.rest;

import hiring.application.offer.Offer;
import hiring.application.offer.OfferStatus;
import hiring.application.offer.OfferTerms;
import hiring.events.PreEmploymentCheck;
import hiring.events.PublishedTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer.
 *
 * @param employment notice, leave and what else the vacancy was published with
 * @param lateFrom the first instant at which an answer is late
 */
record OfferView(
        UUID id,
        UUID applicationId,
        UUID vacancyId,
        OfferStatus status,
        BigDecimal salary,
        String grade,
        LocalDate startsOn,
        LocalDate respondBy,
        Instant lateFrom,
        List<String> conditions,
        @Nullable EmploymentTermsView employment,
        Instant madeAt,
        @Nullable Instant endedAt) {

    /**
     * The terms of employment that the vacancy was published with.
     *
     * @param noticeMonths the period of notice
     * @param annualLeaveDays in a year, without public holidays
     * @param politicallyRestricted whether the post holder may not be active in politics
     * @param carNeeded whether the post holder provides a car for journeys
     * @param dbsLevel which check of the Disclosure and Barring Service is made; absent for none
     * @param managerProgramme training that managers of this grade must take; absent if the grade has none
     * @param checks the pre-employment checks, in the order in which candidates are told; absent in old offers
     */
    record EmploymentTermsView(
            int noticeMonths,
            int annualLeaveDays,
            boolean politicallyRestricted,
            boolean carNeeded,
            PublishedTerms.@Nullable DbsLevel dbsLevel,
            boolean worksWithChildren,
            @Nullable ManagerProgrammeView managerProgramme,
            @Nullable List<PreEmploymentCheck> checks) {

        static @Nullable EmploymentTermsView of(@Nullable PublishedTerms terms) {
            return terms == null
                    ? null
                    : new EmploymentTermsView(
                            terms.noticeMonths(),
                            terms.annualLeaveDays(),
                            terms.politicallyRestricted(),
                            terms.carNeeded(),
                            terms.dbsLevel(),
                            terms.worksWithChildren(),
                            ManagerProgrammeView.of(terms.managerProgramme()),
                            terms.checks());
        }
    }

    /**
     * Training that must be taken.
     *
     * @param withinMonths of starting
     */
    record ManagerProgrammeView(String name, int withinMonths) {

        static @Nullable ManagerProgrammeView of(PublishedTerms.@Nullable ManagerProgramme programme) {
            return programme == null ? null : new ManagerProgrammeView(programme.name(), programme.withinMonths());
        }
    }

    static OfferView of(Offer offer) {
        OfferTerms terms = offer.terms();
        return new OfferView(
                offer.id(),
                offer.applicationId().value(),
                offer.vacancyId().value(),
                offer.status(),
                terms.salary(),
                terms.grade(),
                terms.startsOn(),
                terms.respondBy(),
                offer.lateFrom(),
                terms.conditions(),
                EmploymentTermsView.of(terms.employment()),
                offer.madeAt(),
                offer.endedAt());
    }
}
