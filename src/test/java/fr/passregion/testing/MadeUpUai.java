package fr.passregion.testing;

import fr.passregion.shared.Uai;
import java.util.concurrent.atomic.AtomicInteger;

/** Codes of establishments that do not exist: right by their letter, never given twice, beyond the serials of real ones. */
public final class MadeUpUai {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final AtomicInteger NEXT = new AtomicInteger(6_000);

    private MadeUpUai() {}

    public static Uai in(String department) {
        var digits = "0%s%04d".formatted(department, NEXT.getAndIncrement());
        return new Uai(digits + LETTERS.charAt(Integer.parseInt(digits) % LETTERS.length()));
    }
}
