package fr.passregion.control;

import fr.passregion.wallet.Finding;
import java.util.stream.Collectors;

/** A control as lines of text: one for each rule, the verdict last. */
final class ControlWords {

    private ControlWords() {}

    static String of(BooksControl control) {
        return control.findings().stream().map(ControlWords::line).collect(Collectors.joining())
                + (control.holds() ? "CONFORME" : "NON CONFORME")
                + " : %d règles sur %d, en %d ms%n"
                        .formatted(
                                control.findings().size() - control.broken().size(),
                                control.findings().size(),
                                control.took().toMillis());
    }

    private static String line(Finding finding) {
        return "%-10s %-28s %,12d  %s%n"
                .formatted(
                        finding.holds() ? "ok" : "FAUX",
                        finding.rule(),
                        finding.looked(),
                        String.join(" ", finding.breaches()));
    }
}
