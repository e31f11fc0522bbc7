package fr.passregion.programme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The public question « Ai-je droit au Pass’Région ? », answered from enrolment alone (ELI-01 to ELI-11). */
public final class Eligibility {

    private Eligibility() {}

    /** Looks at every rule, so that somebody turned away learns every reason at once. */
    public static Verdict check(Applicant applicant, Programme programme) {
        var trace = traceOf(applicant, programme);
        var unmet = rules().filter(rule -> !rule.isMetBy(applicant, programme)).toList();
        return unmet.isEmpty()
                ? new Verdict.Eligible(tracksFor(applicant, programme), trace)
                : new Verdict.NotEligible(unmet, trace);
    }

    static List<Track> tracksFor(Applicant applicant, Programme programme) {
        return programme.tracks().stream()
                .filter(track -> track.situations().contains(applicant.situation()))
                .filter(track -> suits(track, applicant))
                .toList();
    }

    private static boolean suits(Track track, Applicant applicant) {
        return switch (applicant.preparing()) {
            case null -> true;
            case CAP, VOCATIONAL_BAC -> track.level() == Level.UP_TO_BAC;
            case BTS -> track.level() == Level.ABOVE_BAC;
            case HIGHER_EDUCATION -> false;
        };
    }

    private static Trace traceOf(Applicant applicant, Programme programme) {
        var steps = rules().map(rule -> rule.step(rule.isMetBy(applicant, programme)));
        var notes = Arrays.stream(EligibilityNote.values())
                .filter(note -> note.appliesTo(applicant))
                .map(EligibilityNote::step);
        return new Trace(Stream.concat(steps, notes).toList());
    }

    private static Stream<EligibilityRule> rules() {
        return Arrays.stream(EligibilityRule.values());
    }
}
