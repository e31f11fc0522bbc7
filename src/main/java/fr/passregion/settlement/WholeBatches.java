package fr.passregion.settlement;

import fr.passregion.settlement.BankFileReading.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the bank says of a whole batch, it says of each of its payments that it does not name. */
@Component
class WholeBatches {

    private final BatchRows batches;
    private final StoredPayments payments;

    WholeBatches(BatchRows batches, StoredPayments payments) {
        this.batches = batches;
        this.payments = payments;
    }

    /** The answers payment by payment; a batch that is not ours stays one answer, to be reported as unknown. */
    List<Answer> spread(BankFileReading.Read read) {
        var answers = new ArrayList<>(read.answers());
        var named = new HashSet<>(read.answers().stream().map(Answer::reference).toList());
        for (var whole : read.wholeBatches()) {
            var batch = batches.byReference(whole.reference());
            if (batch.isEmpty()) answers.add(whole);
            else
                payments.ofBatch(batch.get().id()).stream()
                        .filter(payment -> named.add(payment.endToEndId()))
                        .map(payment -> new Answer(payment.endToEndId(), whole.status(), whole.reason()))
                        .forEach(answers::add);
        }
        return answers;
    }
}
