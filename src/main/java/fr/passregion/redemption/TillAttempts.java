package fr.passregion.redemption;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was attempted at tills and why it was decided so, « passages en caisse ». Whoever asks must have the right to. */
public interface TillAttempts {

    /**
     * One attempt, in words.
     *
     * @param act what was wanted: a look-up, a debit…
     * @param decision what came of it
     * @param refused whether it was refused
     * @param saidToTill what the till was told of a refusal
     * @param saidToHolder what the till could tell the holder of it
     * @param trace what the decision was made of, step by step
     */
    record Attempted(
            Instant at,
            PointOfSaleId place,
            @Nullable BenefitCode benefit,
            String act,
            String decision,
            boolean refused,
            @Nullable String saidToTill,
            @Nullable String saidToHolder,
            List<String> trace) {}

    /** With any card of the holder, recognised or not; the newest first. */
    List<Attempted> ofHolder(HolderId holder, int limit);

    /** What the latest uses of the holder were decided on, step by step, by their receipts. */
    Map<String, List<String>> reasonsOfUses(HolderId holder, int limit);

    /** With a number as it was typed, be it a card’s or not. */
    List<Attempted> ofNumber(String typed, int limit);

    /** Whose debit bears this receipt number. */
    Optional<HolderId> holderOfReceipt(String typed);
}
