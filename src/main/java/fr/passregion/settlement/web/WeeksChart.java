package fr.passregion.settlement.web;

import fr.passregion.shared.French;
import fr.passregion.shared.Money;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was taken week by week, as bars drawn by the server: the benefit that brings most, and the others upon it. The same
 * figures stand in a table below.
 *
 * @param series what the parts of a bar are called; one when all is of one benefit
 * @param topEuros the amount at the top of the drawing; zero when there is nothing to draw
 */
public record WeeksChart(List<String> series, List<Week> weeks, long topEuros) {

    /** The drawing’s size, in its own units. */
    static final int WIDTH = 760;

    static final int BASE = 200;
    static final int TOP = 28;
    static final int LEFT = 44;
    static final int BAR = 38;
    private static final int GAP = 3;
    private static final int STEPS = 4;

    /** One bar, in amounts and in the drawing’s units. */
    public record Week(String label, Money first, Money others, double x, double firstHeight, double othersHeight) {

        public Money total() {
            return first.plus(others);
        }

        public double firstTop() {
            return rounded(BASE - firstHeight);
        }

        public double othersTop() {
            return rounded(firstTop() - othersHeight - (firstHeight > 0 ? GAP : 0));
        }

        public double top() {
            return others.isZero() ? firstTop() : othersTop();
        }

        public double middle() {
            return rounded(x + BAR / 2.0);
        }
    }

    /** A horizontal line and its amount. */
    public record Line(double y, String label) {}

    public boolean isEmpty() {
        return topEuros == 0;
    }

    public boolean hasTwoSeries() {
        return series.size() > 1;
    }

    public Week last() {
        return weeks.getLast();
    }

    public List<Line> lines() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> new Line(
                        rounded(BASE - step * (BASE - TOP) / (double) STEPS), French.number(topEuros * step / STEPS)))
                .toList();
    }

    static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }
}
