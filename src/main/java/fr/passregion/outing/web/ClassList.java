package fr.passregion.outing.web;

import fr.passregion.holder.Enrolments;
import fr.passregion.holder.Enrolments.Enrolled;
import fr.passregion.holder.Holder;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws a class list from an establishment’s holders: ticked, or written one a line. */
@Component
class ClassList {

    private static final int MOST = 5_000;

    private final Enrolments enrolments;
    private final Programmes programmes;
    private final Clock clock;

    ClassList(Enrolments enrolments, Programmes programmes, Clock clock) {
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Who was meant, and the lines that mean nobody or several. */
    record Read(Set<HolderId> holders, List<String> unknown) {}

    List<Enrolled> of(Uai own) {
        var year = programmes.inForce(LocalDate.now(clock)).year();
        return enrolments.in(year, own, "", MOST);
    }

    Read read(Uai own, OutingForm form) {
        var everyone = of(own);
        var holders = new HashSet<>(form.ticked());
        var unknown = new ArrayList<String>();
        var written = form.liste() == null ? "" : form.liste();
        written.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .forEach(line -> {
                    var meant = everyone.stream()
                            .map(Enrolled::holder)
                            .filter(one -> isMeant(one, line))
                            .toList();
                    if (meant.size() == 1) holders.add(meant.getFirst().id());
                    else unknown.add(line);
                });
        return new Read(Set.copyOf(holders), List.copyOf(unknown));
    }

    private static boolean isMeant(Holder holder, String line) {
        var plain = plain(line);
        return plain.equals(plain(holder.firstName() + " " + holder.lastName()))
                || plain.equals(plain(holder.lastName() + " " + holder.firstName()))
                || plain.equals(plain(holder.caseNumber().value()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
