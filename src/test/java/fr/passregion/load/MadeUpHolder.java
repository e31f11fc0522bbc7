package fr.passregion.load;

import static org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit.LUHN_CHECK_DIGIT;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;

/**
 * The holder of that number, with a card: always the same for the same number, so that a million of them need no memory.
 * Numbers are scattered as real ones are; no two are alike.
 */
public record MadeUpHolder(int number) {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHECK_MODULUS = 37;
    private static final int PRINTED_CODE_LENGTH = 26;
    private static final int CASE_NUMBER_BITS = 50;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(2006, 1, 1);
    private static final int BIRTHS = 1_800;

    /** Neither shares a factor with what it scatters over, so that every number lands elsewhere. */
    private static final long SCATTER_CARDS = 61_803_398_877L;

    private static final long CARDS = 100_000_000_000L;
    private static final long SCATTER_CASES = 2_718_281_829_045L;
    private static final long CASES = 1L << 44;

    UUID holder() {
        return uuid(1);
    }

    UUID account() {
        return uuid(2);
    }

    UUID card() {
        return uuid(3);
    }

    private UUID uuid(int of) {
        var random = new SplittableRandom(of * 1_000_000_007L + number);
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(0b11L << 62) | 0b10L << 62);
    }

    public LocalDate birthDate() {
        return FIRST_BIRTH.plusDays(Math.floorMod(number * 7_919, BIRTHS));
    }

    public String cardNumber() {
        var body = number * SCATTER_CARDS % CARDS;
        var digits = "9250" + Long.toString(CARDS + body).substring(1);
        try {
            return digits + LUHN_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String printedCode() {
        var random = new SplittableRandom(number);
        var code = new StringBuilder(PRINTED_CODE_LENGTH);
        while (code.length() < PRINTED_CODE_LENGTH) code.append(BASE_32.charAt(random.nextInt(BASE_32.length())));
        return code.toString();
    }

    /** Its check character is a letter or a digit: the bits are made so that they leave a small rest. */
    String caseNumber() {
        var check = number % CROCKFORD.length();
        var bits = number * SCATTER_CASES % CASES * CHECK_MODULUS + check;
        var text = new StringBuilder();
        for (var shift = CASE_NUMBER_BITS - 5; shift >= 0; shift -= 5)
            text.append(CROCKFORD.charAt((int) (bits >>> shift) & 31));
        return text.append(CROCKFORD.charAt(check)).toString();
    }
}
