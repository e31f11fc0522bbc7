package fr.passregion.programme;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says where the fault of a programme file is, rather than a stack trace, when the application does not start. */
final class MalformedProgrammeAnalyzer extends AbstractFailureAnalyzer<MalformedProgramme> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, MalformedProgramme malformed) {
        return new FailureAnalysis(
                malformed.getMessage(),
                "Mend the file, or point passregion.programmes to another one. The form of a file is described by"
                        + " programmes/schema.json.",
                malformed);
    }
}
