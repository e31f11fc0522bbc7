package fr.passregion.shared;

/** A cell of a file that people open in a spreadsheet: whatever was typed in it, it is never taken for a formula. */
public final class SafeCell {

    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private SafeCell() {}

    /** The text, after an apostrophe where a spreadsheet would compute it. */
    public static String of(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
