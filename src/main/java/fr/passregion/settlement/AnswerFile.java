package fr.passregion.settlement;

import fr.passregion.settlement.BankAnswers.Fault;
import fr.passregion.settlement.BankFileReading.Read;
import fr.passregion.settlement.BankFileReading.Unread;

/** A file that should be the bank’s answer: told by its first sign to be XML or a list. */
record AnswerFile(byte[] content) {

    private static final int LARGEST_BYTES = 5 * 1024 * 1024;
    private static final int FIRST_SIGNS = 64;

    BankFileReading read() {
        if (content.length == 0) return new Unread(Fault.EMPTY);
        if (content.length > LARGEST_BYTES) return new Unread(Fault.TOO_LARGE);
        var reading = isXml() ? Pain002Reader.read(content) : AnswerListReader.read(content);
        return reading instanceof Read read && read.isEmpty() ? new Unread(Fault.EMPTY) : reading;
    }

    /** Byte order marks, the zeros of UTF-16 and blanks may come before the first sign. */
    private boolean isXml() {
        for (var i = 0; i < Math.min(content.length, FIRST_SIGNS); i++) {
            var sign = content[i];
            if (sign == '<') return true;
            if (sign > ' ') return false;
        }
        return false;
    }
}
