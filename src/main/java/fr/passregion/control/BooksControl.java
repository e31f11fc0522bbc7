package fr.passregion.control;

import fr.passregion.wallet.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One control of the books, « contrôle des comptes »: when, how long it took, and what it found of each rule. */
public record BooksControl(Instant at, Duration took, List<Finding> findings) {

    public boolean holds() {
        return findings.stream().allMatch(Finding::holds);
    }

    public List<Finding> broken() {
        return findings.stream().filter(finding -> !finding.holds()).toList();
    }
}
