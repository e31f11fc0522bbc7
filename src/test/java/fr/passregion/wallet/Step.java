package fr.passregion.wallet;

import java.util.List;
import java.util.Random;

/** Something that may happen to a ledger; small numbers, so that causes come back and envelopes run out. */
sealed interface Step {

    record Credit(String envelope, long amount, int cause) implements Step {}

    record Debit(String envelope, long amount, int cause) implements Step {}

    record Hold(String envelope, long amount, int cause) implements Step {}

    record Capture(int hold, long amount) implements Step {}

    record Cancel(int hold) implements Step {}

    /** Of a debit, or of what a capture took. */
    record Reverse(boolean captured, int cause, long amount, int refund) implements Step {}

    /** The same act by two machines at once. */
    record Twice(Step act) implements Step {}

    record MinutesPass(int minutes) implements Step {}

    record DaysPass(int days) implements Step {}

    record Lapse() implements Step {}

    List<String> HOLDERS = List.of("Léa ", "Samir ");
    List<String> LIMITED = List.of("SPORT", "CINEMA", "PERMIS");
    List<String> ALL = List.of("SPORT", "CINEMA", "PERMIS", "MUSEE");
    int CAUSES = 6;

    static Step any(Random chance) {
        var act = chance.nextInt(100);
        if (act < 12) return act(chance);
        if (act < 20) return new Twice(act(chance));
        if (act < 28) return new MinutesPass(5 * chance.nextInt(4)); // the end of a hold is met to the minute
        if (act < 32) return new DaysPass(chance.nextInt(3));
        return act < 35 ? new Lapse() : act(chance);
    }

    private static Step act(Random chance) {
        var amount = chance.nextLong(1, 13);
        var cause = chance.nextInt(CAUSES);
        return switch (chance.nextInt(20)) {
            case 0, 1, 2, 3 -> new Credit(one(HOLDERS, chance) + one(LIMITED, chance), 3 * amount, cause);
            case 4, 5, 6, 7, 8 -> new Debit(one(HOLDERS, chance) + one(ALL, chance), amount, cause);
            case 9, 10, 11, 12 -> new Hold(one(HOLDERS, chance) + one(ALL, chance), amount, cause);
            case 13, 14, 15 -> new Capture(cause, 1 + amount / 2);
            case 16 -> new Cancel(cause);
            default -> new Reverse(chance.nextInt(4) == 0, cause, amount, chance.nextInt(CAUSES));
        };
    }

    private static String one(List<String> some, Random chance) {
        return some.get(chance.nextInt(some.size()));
    }
}
