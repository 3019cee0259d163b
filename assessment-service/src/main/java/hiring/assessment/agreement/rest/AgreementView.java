package hiring.assessment.agreement.rest;

import hiring.assessment.agreement.ReadAgreement.AgreementOutcome;
import hiring.assessment.agreement.ReadAgreement.LineAgreement;
import hiring.assessment.shortlist.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well the assessors of a stage agree, from their own scores: what a moderation decided does not count here.
 *
 * @param leniency of each assessor who scored an application that others scored too
 */
record AgreementView(List<LineAgreementView> lines, List<LeniencyView> leniency) {

    private static final int DIGITS = 3;

    static AgreementView of(AgreementOutcome.Computed computed) {
        return new AgreementView(
                computed.lines().stream().map(LineAgreementView::of).toList(),
                computed.leniency().entrySet().stream()
                        .map(of -> new LeniencyView(
                                of.getKey(),
                                of.getValue().compared(),
                                of.getValue().difference().shown()))
                        .toList());
    }

    /**
     * The agreement on one line: Krippendorff's alpha for three ways to see the scores, and the gap.
     *
     * @param applications that two or more assessors have scored
     * @param nominal scores are equal or not; absent where it cannot be computed
     * @param ordinal scores are in an order; absent where it cannot be computed
     * @param interval the distance of scores counts; absent where it cannot be computed
     * @param gap the mean absolute difference of two assessors; absent where none scored the same application
     */
    record LineAgreementView(
            String line,
            long applications,
            @Nullable BigDecimal nominal,
            @Nullable BigDecimal ordinal,
            @Nullable BigDecimal interval,
            @Nullable BigDecimal gap) {

        static LineAgreementView of(LineAgreement agreement) {
            return new LineAgreementView(
                    agreement.line(),
                    agreement.applications(),
                    rounded(agreement.nominal()),
                    rounded(agreement.ordinal()),
                    rounded(agreement.interval()),
                    agreement.gap().map(Fraction::shown).orElse(null));
        }

        private static @Nullable BigDecimal rounded(OptionalDouble alpha) {
            return alpha.isEmpty()
                    ? null
                    : BigDecimal.valueOf(alpha.getAsDouble()).setScale(DIGITS, RoundingMode.HALF_UP);
        }
    }

    /**
     * How lenient an assessor is.
     *
     * @param compared how many scores could be compared with those of others
     * @param difference the mean difference to the others on the same application and line, in points of the matrix's
     *     scale; above zero is lenient
     */
    record LeniencyView(UUID assessorId, long compared, BigDecimal difference) {}
}
