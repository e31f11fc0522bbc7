package fr.passregion.programme;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The application may not start with this programme file: every fault found in it, so that all are mended at once. */
final class MalformedProgramme extends RuntimeException {

    private final transient List<Fault> faults;

    MalformedProgramme(String file, List<Fault> faults) {
        super("The programme file " + file + " cannot be used:"
                + faults.stream().map(fault -> "\n  - " + fault).collect(joining()));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
