package fr.passregion.programme;

import static fr.passregion.programme.ProgrammeFile.orNone;

import fr.passregion.programme.ProgrammeFile.AmountLine;
import fr.passregion.programme.ProgrammeFile.BenefitLine;
import fr.passregion.programme.ProgrammeFile.ConditionLine;
import fr.passregion.programme.ProgrammeFile.CriteriaLine;
import fr.passregion.programme.ProgrammeFile.TrackLine;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a programme of a file whose form and consistency have been checked. */
record ProgrammeAssembly(ProgrammeFile file) {

    Programme programme() {
        var departments = file.departments().values().stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
        return new Programme(
                SchoolYear.parse(file.year()),
                new OrderWindow(file.orders().from(), file.orders().to()),
                file.lastDay(),
                departments,
                fees(),
                new Refunding(Duration.ofHours(file.refunds().partnerHours())),
                file.tracks().stream().map(ProgrammeAssembly::track).toList(),
                file.allDiplomas(),
                file.benefits().stream().map(this::benefit).toList());
    }

    private Fees fees() {
        var never =
                orNone(file.fees().neverFrom()).stream().map(BenefitCode::new).collect(Collectors.toSet());
        return new Fees(money(file.fees().replacement()), never);
    }

    private static Track track(TrackLine line) {
        return new Track(
                new TrackCode(line.code()),
                line.label(),
                line.hint(),
                line.level(),
                Set.copyOf(line.kinds()),
                Set.copyOf(line.situations()),
                orNone(line.follows()).stream().map(TrackCode::new).collect(Collectors.toSet()),
                line.firstEquipment(),
                line.assumption());
    }

    private Benefit benefit(BenefitLine line) {
        return new Benefit(
                new BenefitCode(line.code()),
                line.label(),
                line.family(),
                line.icon(),
                line.unit(),
                line.unlimited(),
                Objects.requireNonNullElse(line.counted(), new Benefit.Counted("euro", "euros")),
                line.takenAtOnce(),
                line.groupUse(),
                Set.copyOf(line.partners()),
                line.holderContribution() == null ? Money.ZERO : money(line.holderContribution()),
                expiry(line),
                line.loaded(),
                Optional.ofNullable(line.doubling()),
                line.sinceLoading() != null,
                line.oncePerDay() != null,
                texts(line.texts()),
                line.allConditions().stream().map(this::condition).toList(),
                line.amounts().stream().map(amount -> amount(amount, line)).toList());
    }

    private ExpiryRule expiry(BenefitLine line) {
        var months = line.expiry().monthsAfterLoading();
        return months == null ? new ExpiryRule.EndOfYear(file.lastDay()) : new ExpiryRule.MonthsAfterLoading(months);
    }

    private static BenefitTexts texts(ProgrammeFile.Texts texts) {
        return new BenefitTexts(texts.what(), texts.who(), texts.how(), orNone(texts.notes()));
    }

    private Condition condition(ConditionLine line) {
        return new Condition(line.rule(), criteria(line), line.otherwise(), line.source(), line.assumption());
    }

    private AmountRule amount(AmountLine line, BenefitLine benefit) {
        return new AmountRule(criteria(line), amount(line.amount(), benefit.unit()), line.source(), line.assumption());
    }

    private static Amount amount(@Nullable BigDecimal written, Unit unit) {
        if (written == null) return Amount.none(unit);
        return switch (unit) {
            case EUR -> Amount.of(money(written));
            case TICKET, ENTRY -> new Amount(unit, written.longValueExact());
        };
    }

    private Criteria criteria(CriteriaLine line) {
        return new Criteria(
                orNone(line.tracks()).stream().map(TrackCode::new).collect(Collectors.toSet()),
                Set.copyOf(orNone(line.levels())),
                orNone(line.departments()).stream().flatMap(this::departmentsOf).collect(Collectors.toSet()),
                Set.copyOf(orNone(line.kinds())),
                Set.copyOf(orNone(line.diplomas())));
    }

    private Stream<String> departmentsOf(String group) {
        return Objects.requireNonNull(file.departments().get(group)).stream();
    }

    private static Money money(BigDecimal euros) {
        return Money.cents(euros.movePointRight(2).longValueExact());
    }
}
