package fr.passregion.redemption.web;

import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Refusal;
import fr.passregion.redemption.Sentences;
import java.util.Locale;

/** A refusal in full colour: what happened, what to do, and what to tell the young person. */
public record RefusalView(String code, String kind, String word, String why, String remedy, String say) {

    static RefusalView of(Refusal refusal, Sentences sentences) {
        var error = ErrorCode.of(refusal);
        var isUsed = refusal instanceof Refusal.QrReplayed || refusal instanceof Refusal.NothingLeft;
        return new RefusalView(
                error.code(),
                isUsed ? "seen" : "stop",
                isUsed ? "Déjà utilisé" : "Refusé",
                sentences.detail(refusal, Locale.FRANCE),
                sentences.remedy(error, Locale.FRANCE),
                sentences.forHolder(refusal, Locale.FRANCE));
    }
}
