package fr.passregion.settlement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a file of the bank’s gives: its answers, or why it was not read. */
sealed interface BankFileReading {

    /** In the bank’s order; {@code wholeBatches} stand for the payments of a batch that no answer names. */
    record Read(List<Answer> answers, List<Answer> wholeBatches) implements BankFileReading {

        boolean isEmpty() {
            return answers.isEmpty() && wholeBatches.isEmpty();
        }
    }

    record Unread(BankAnswers.Fault fault) implements BankFileReading {}

    /** What the bank says of one payment by its EndToEndId, or of a whole batch by its MsgId; the status is ISO 20022’s. */
    record Answer(String reference, String status, @Nullable String reason) {}
}
