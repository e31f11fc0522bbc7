package fr.passregion.outing.web;

import fr.passregion.holder.CaseNumber;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        var named = named(of(own));
        var holders = new HashSet<>(form.ticked());
        var unknown = new ArrayList<String>();
        lines(form.liste()).forEach(line -> {
            var meant = named.getOrDefault(key(line), Set.of());
            if (meant.size() == 1) holders.addAll(meant);
            else unknown.add(line);
        });
        return new Read(Set.copyOf(holders), List.copyOf(unknown));
    }

    private static Stream<String> lines(@Nullable String written) {
        return written == null
                ? Stream.empty()
                : written.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .limit(MOST);
    }

    /** Everybody by what a line may call them: both orders of the name, and the number of the dossier. */
    private static Map<String, Set<HolderId>> named(List<Enrolled> everyone) {
        var named = new HashMap<String, Set<HolderId>>();
        for (var one : everyone)
            names(one.holder())
                    .forEach(name -> named.computeIfAbsent(name, whoever -> new HashSet<>())
                            .add(one.holder().id()));
        return named;
    }

    private static Stream<String> names(Holder holder) {
        return Stream.of(
                plain(holder.firstName() + " " + holder.lastName()),
                plain(holder.lastName() + " " + holder.firstName()),
                holder.caseNumber().value());
    }

    /** A number however it is grouped, or else a name. */
    private static String key(String line) {
        return CaseNumber.parse(line).map(CaseNumber::value).orElseGet(() -> plain(line));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
