package fr.passregion.redemption.web;

import java.util.regex.Pattern;

/**
 * What comes in by the till's one field: typed, pasted, or sent by a scanner that plays keyboard. Such a scanner believes the
 * keyboard to be American; on a French one « PR1: » arrives as « PR&M ». What its keys were is found back.
 */
final class ScannedText {

    /** The signs of a French keyboard, and those of the same keys on an American one. */
    private static final String FRENCH = "&é\"'(-è_çà)aqzwAQZWM?,;:!";

    private static final String AMERICAN = "1234567890-qawzQAWZ:Mm,./";
    private static final Pattern THROUGH_A_FRENCH_KEYBOARD =
            Pattern.compile("PR&M.*|HTTPSM!!.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[0-9\\s\\u00A0\\u202F.-]*");

    private ScannedText() {}

    /** The text that the scanner read, or what was typed as it is. */
    static String of(String received) {
        var text = received.strip();
        return THROUGH_A_FRENCH_KEYBOARD.matcher(text).matches() ? throughTheirKeys(text) : text;
    }

    /** Figures and spaces alone: a card's number, whole or not. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static String throughTheirKeys(String text) {
        var read = new StringBuilder(text.length());
        for (var sign : text.toCharArray()) {
            var key = FRENCH.indexOf(sign);
            read.append(key < 0 ? sign : AMERICAN.charAt(key));
        }
        return read.toString();
    }
}
