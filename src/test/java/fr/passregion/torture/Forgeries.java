package fr.passregion.torture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes codes that look right and are not, from those of real cards. */
final class Forgeries {

    /** Further off than a clock may be wrong, a slow request included. */
    private static final int TOO_FAR = 5;

    private static final int AN_HOUR = 120;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String STRANGE = "0123456789:PR abcé٣３\t+-=/%";

    /** A code that nobody was given. */
    record Forgery(Kind kind, String text) {}

    /** How it came about. */
    enum Kind {
        GUESSED,
        FLIPPED,
        CUT,
        EXPIRED,
        FUTURE,
        OF_ANOTHER,
        REPLAYED,
        PRINTED_FLIPPED,
        PRINTED_CUT,
        NOISE
    }

    private final List<Phone> phones;
    private final String replayed;

    /** @param replayed a code that has been taken */
    Forgeries(List<Phone> phones, String replayed) {
        this.phones = phones;
        this.replayed = replayed;
    }

    Forgery next(SplittableRandom random) {
        while (true) {
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            var text = make(kind, any(random), random);
            if (kind == Kind.REPLAYED || !isGood(text)) return new Forgery(kind, text);
        }
    }

    private String make(Kind kind, Phone phone, SplittableRandom random) {
        var start = "PR1:" + phone.number();
        return switch (kind) {
            case GUESSED -> start + "%06d".formatted(random.nextInt(1_000_000));
            case FLIPPED -> flip(phone.code(), "0123456789", 4, random);
            case CUT ->
                phone.code()
                        .substring(
                                random.nextInt(2),
                                random.nextInt(2, phone.code().length()));
            case EXPIRED -> start + phone.digits(-random.nextLong(TOO_FAR, AN_HOUR));
            case FUTURE -> start + phone.digits(random.nextLong(TOO_FAR, AN_HOUR));
            case OF_ANOTHER -> start + any(random).digits(0);
            case REPLAYED -> replayed;
            case PRINTED_FLIPPED ->
                flip(phone.printed(), BASE_32, phone.printed().length() - 26, random);
            case PRINTED_CUT ->
                phone.printed().substring(0, random.nextInt(1, phone.printed().length()));
            case NOISE -> flip(phone.code(), STRANGE, 0, random);
        };
    }

    private Phone any(SplittableRandom random) {
        return phones.get(random.nextInt(phones.size()));
    }

    /** One character from that place on becomes another. */
    private static String flip(String text, String alphabet, int from, SplittableRandom random) {
        var place = random.nextInt(from, text.length());
        var other = alphabet.charAt(random.nextInt(alphabet.length()));
        return text.substring(0, place) + other + text.substring(place + 1);
    }

    /** What a card may well show about now, reached by chance. */
    private boolean isGood(String text) {
        return phones.stream().anyMatch(phone -> good(phone).contains(text.strip()));
    }

    private static Set<String> good(Phone phone) {
        var good = new HashSet<String>(Set.of(phone.printed()));
        for (var step = 1 - TOO_FAR; step < TOO_FAR; step++) good.add("PR1:" + phone.number() + phone.digits(step));
        return good;
    }
}
