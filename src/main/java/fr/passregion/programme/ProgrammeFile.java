package fr.passregion.programme;

import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a programme file, word for word as an operator writes it; « schema.json » describes the same. */
record ProgrammeFile(
        String year,
        Orders orders,
        LocalDate lastDay,
        FeeLines fees,
        RefundLines refunds,
        Map<String, List<String>> departments,
        List<TrackLine> tracks,
        @Nullable List<Diploma> diplomas,
        List<BenefitLine> benefits) {

    record Orders(LocalDate from, LocalDate to) {}

    record FeeLines(BigDecimal replacement, @Nullable List<String> neverFrom) {}

    record RefundLines(int partnerHours, boolean assumption) {}

    record TrackLine(
            String code,
            String label,
            String hint,
            Level level,
            List<InstitutionKind> kinds,
            List<Situation> situations,
            @Nullable List<String> follows,
            boolean firstEquipment,
            boolean assumption) {}

    record BenefitLine(
            String code,
            String label,
            BenefitFamily family,
            String icon,
            Unit unit,
            boolean unlimited,
            Benefit.@Nullable Counted counted,
            boolean takenAtOnce,
            boolean groupUse,
            List<PartnerKind> partners,
            @Nullable BigDecimal holderContribution,
            Expiry expiry,
            Loading loaded,
            @Nullable Doubling doubling,
            @Nullable Rule sinceLoading,
            @Nullable Rule oncePerDay,
            Texts texts,
            @Nullable List<ConditionLine> conditions,
            List<AmountLine> amounts) {

        List<ConditionLine> allConditions() {
            return orNone(conditions);
        }
    }

    /** A rule that holds because it stands there, and where it comes from. */
    record Rule(@Nullable String source, boolean assumption) {}

    record Expiry(boolean endOfYear, @Nullable Integer monthsAfterLoading) {}

    record Texts(
            String what,
            String who,
            List<String> how,
            @Nullable List<String> notes) {}

    record ConditionLine(
            String rule,
            @Nullable List<String> tracks,
            @Nullable List<Level> levels,
            @Nullable List<String> departments,
            @Nullable List<InstitutionKind> kinds,
            @Nullable List<String> diplomas,
            @Nullable String otherwise,
            @Nullable String source,
            boolean assumption)
            implements CriteriaLine {}

    record AmountLine(
            @Nullable BigDecimal amount,
            @Nullable List<String> tracks,
            @Nullable List<Level> levels,
            @Nullable List<String> departments,
            @Nullable List<InstitutionKind> kinds,
            @Nullable List<String> diplomas,
            @Nullable String source,
            boolean assumption)
            implements CriteriaLine {}

    /** What a condition and an amount have in common: whom they speak of, and where they come from. */
    interface CriteriaLine {

        @Nullable List<String> tracks();

        @Nullable List<Level> levels();

        /** Names of groups of departments. */
        @Nullable List<String> departments();

        @Nullable List<InstitutionKind> kinds();

        @Nullable List<String> diplomas();

        @Nullable String source();

        boolean assumption();
    }

    List<Diploma> allDiplomas() {
        return orNone(diplomas);
    }

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
