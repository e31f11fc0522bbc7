package fr.passregion.card;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, rather than in a stack trace, which key of the batches is missing. */
final class CardMakerKeysRefusedAnalyzer extends AbstractFailureAnalyzer<CardMakerKeysRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, CardMakerKeysRefused refused) {
        return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
    }
}
