package fr.passregion.card;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The opaque id in the code printed on a card's back: 128 random bits, in capitals so that the code is drawn small. */
record PrintedCode(String id) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 26;
    private static final Pattern TEXT = Pattern.compile("HTTPS?://[^/?#]{1,253}/C/([A-Z2-7]{26})/?");

    static PrintedCode random(RandomGenerator random) {
        var id = new StringBuilder(LENGTH);
        while (id.length() < LENGTH) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new PrintedCode(id.toString());
    }

    /** Reads the text of a code; phones and scanners may have changed its case. */
    static Optional<PrintedCode> parse(String text) {
        var matcher = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(new PrintedCode(matcher.group(1))) : Optional.empty();
    }

    String text(String host) {
        return "HTTPS://" + host.toUpperCase(Locale.ROOT) + "/C/" + id;
    }
}
