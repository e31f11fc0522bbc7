package fr.passregion.load;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Who comes to which till, and for what. */
@FunctionalInterface
public interface Customers {

    /** A card, a partner and one of the benefits in euros, each by its number. */
    record Visit(int card, int partner, int benefit) {}

    Visit next(SplittableRandom random);

    /** Every card alike, at partners of whom few are busy and many are not, as Zipf's law has it. */
    static Customers everybody(Size size) {
        var busy = zipf(size.partners());
        return random -> new Visit(random.nextInt(size.cards()), draw(busy, random), anyBenefit(size, random));
    }

    /** Every card alike, all at the same partner. */
    static Customers atOnePartner(Size size) {
        return random -> new Visit(random.nextInt(size.cards()), 0, anyBenefit(size, random));
    }

    /** One visit in ten is by the same card for the same benefit. */
    static Customers withOneCardInTen(Size size) {
        var everybody = everybody(size);
        return random -> {
            var visit = everybody.next(random);
            return random.nextInt(10) == 0 ? new Visit(0, visit.partner(), 0) : visit;
        };
    }

    /** So many cards from the first one on, always for the same benefit. */
    static Customers of(int first, int count, Size size) {
        var busy = zipf(size.partners());
        return random -> new Visit(first + random.nextInt(count), draw(busy, random), 0);
    }

    private static int anyBenefit(Size size, SplittableRandom random) {
        return random.nextInt(size.euros().size());
    }

    /** The sums of 1, 1/2, 1/3, … as shares of their total. */
    private static double[] zipf(int count) {
        var sums = new double[count];
        var sum = 0.0;
        for (var rank = 1; rank <= count; rank++) sums[rank - 1] = sum += 1.0 / rank;
        for (var index = 0; index < count; index++) sums[index] /= sum;
        return sums;
    }

    private static int draw(double[] sums, SplittableRandom random) {
        var found = Arrays.binarySearch(sums, random.nextDouble());
        return found < 0 ? -found - 1 : found;
    }
}
