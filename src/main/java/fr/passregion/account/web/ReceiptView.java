package fr.passregion.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of one use, « reçu », as its holder reads and prints it: what the partner has too, under the same number.
 *
 * @param paid what the holder paid the partner, where they paid something
 * @param disputed whether the holder disputes it, or did
 */
public record ReceiptView(
        UseView use,
        String town,
        String holder,
        String price,
        @Nullable String paid,
        boolean disputed) {

    public List<String> refunds() {
        return use.refunds();
    }
}
