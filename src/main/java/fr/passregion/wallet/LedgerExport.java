package fr.passregion.wallet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/**
 * The ledger as a file for an auditor, « export du grand livre », in the format of {@code docs/ledger-format.md}: it proves
 * itself to {@code bin/verify-ledger}, which knows nothing of this application. It names nobody.
 */
public interface LedgerExport {

    /** Writes closed days, from the first to the last, in UTF-8; what is in memory does not grow with them. */
    void write(LocalDate first, LocalDate last, OutputStream target) throws IOException;
}
