package fr.passregion.site.web;

import fr.passregion.audit.AuditReader;
import fr.passregion.audit.AuditReader.Asked;
import fr.passregion.audit.AuditReader.Entry;
import fr.passregion.identity.SignedIn;
import fr.passregion.site.web.JournalView.Act;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the trail of acts in the words of those who read it. */
@Component
class Journal {

    private final AuditReader trail;
    private final Subjects subjects;
    private final MessageSource words;
    private final Clock clock;

    Journal(AuditReader trail, Subjects subjects, MessageSource words, Clock clock) {
        this.trail = trail;
        this.subjects = subjects;
        this.words = words;
        this.clock = clock;
    }

    JournalView of(Asked asked) {
        var found = trail.read(asked);
        var subject = asked.subject();
        return new JournalView(
                found.entries().stream().map(this::act).toList(),
                found.count(),
                found.pages(),
                asked.page(),
                subject == null ? null : subjects.named(subject),
                asked.day());
    }

    private Act act(Entry entry) {
        return new Act(
                entry.at().atZoneSameInstant(clock.getZone()),
                who(entry),
                entry.roles().stream().map(role -> said("role", role)).collect(Collectors.joining(", ")),
                said("act", entry.act()),
                subjects.named(entry.subject()),
                why(entry.why()));
    }

    private String who(Entry entry) {
        var actor = entry.actor();
        if (actor != null)
            return subjects.account(actor).map(SignedIn::displayName).orElse("Compte supprimé");
        return entry.roles().contains("SYSTEM") ? "Le Pass’Région lui-même" : "Un logiciel";
    }

    /** A reason is somebody's own words, save where it names something else that the trail knows. */
    private @Nullable String why(@Nullable String reason) {
        if (reason == null || !reason.startsWith("statement:")) return reason;
        var named = subjects.named(reason);
        return named.detail() == null ? named.name() : named.name() + " " + named.detail();
    }

    private String said(String family, String code) {
        return Objects.requireNonNull(
                words.getMessage("site.journal." + family + "." + code, null, code, Locale.FRANCE));
    }
}
