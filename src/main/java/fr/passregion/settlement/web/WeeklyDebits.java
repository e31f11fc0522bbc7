package fr.passregion.settlement.web;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;

import fr.passregion.settlement.web.WeeksChart.Week;
import fr.passregion.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The debits of the last weeks, to be drawn. */
record WeeklyDebits(List<Debit> debits, LocalDate today) {

    private static final int SHOWN_WEEKS = 11;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.FRANCE);

    /** One debit to count. */
    record Debit(LocalDate day, String benefit, Money owed) {

        LocalDate monday() {
            return day.with(previousOrSame(MONDAY));
        }
    }

    static LocalDate firstDay(LocalDate today) {
        return today.with(previousOrSame(MONDAY)).minusWeeks(SHOWN_WEEKS - 1);
    }

    WeeksChart chart() {
        var benefits = benefits();
        var highest = IntStream.range(0, SHOWN_WEEKS)
                .mapToObj(this::ofWeek)
                .map(WeeklyDebits::sum)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
        var top = roundedUp(highest);
        var weeks = IntStream.range(0, SHOWN_WEEKS)
                .mapToObj(week -> week(week, benefits, top))
                .toList();
        return new WeeksChart(
                benefits.size() <= 2 ? benefits : List.of(benefits.getFirst(), "Autres avantages"), weeks, top);
    }

    /** The benefit that brings most comes first. */
    private List<String> benefits() {
        return debits.stream()
                .collect(groupingBy(Debit::benefit, mapping(Debit::owed, reducing(Money.ZERO, Money::plus))))
                .entrySet()
                .stream()
                .sorted(comparing((Map.Entry<String, Money> sum) -> sum.getValue(), reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Week week(int number, List<String> benefits, long top) {
        var all = ofWeek(number);
        var first = sum(all.stream()
                .filter(debit -> debit.benefit().equals(benefits.getFirst()))
                .toList());
        var others = sum(all).minus(first);
        var step = (WeeksChart.WIDTH - WeeksChart.LEFT) / (double) SHOWN_WEEKS;
        var x = WeeksChart.LEFT + number * step + (step - WeeksChart.BAR) / 2;
        return new Week(
                DAY.format(firstDay(today).plusWeeks(number)),
                first,
                others,
                WeeksChart.rounded(x),
                height(first, top),
                height(others, top));
    }

    private List<Debit> ofWeek(int number) {
        var monday = firstDay(today).plusWeeks(number);
        return debits.stream().filter(debit -> debit.monday().equals(monday)).toList();
    }

    private static Money sum(List<Debit> debits) {
        return Money.sum(debits.stream().map(Debit::owed).toList());
    }

    private static double height(Money amount, long topEuros) {
        if (topEuros == 0) return 0;
        return WeeksChart.rounded(amount.cents()
                * (WeeksChart.BASE - WeeksChart.TOP)
                / (double) Money.euros(topEuros).cents());
    }

    /** The next round number of euros that four equal steps divide: 4, 8, 20, 40, 80, 200… */
    private static long roundedUp(Money highest) {
        if (highest.isZero()) return 0;
        for (long power = 4; ; power *= 10) {
            for (var factor : List.of(1, 2, 5)) {
                if (Money.euros(power * factor).covers(highest)) return power * factor;
            }
        }
    }
}
