package fr.passregion.secrets;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, rather than in a stack trace, which key is missing. */
final class SecretsKeyRefusedAnalyzer extends AbstractFailureAnalyzer<SecretsKeyRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SecretsKeyRefused refused) {
        return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
    }
}
