package fr.passregion.partner;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.springframework.stereotype.Component;

/** The communes of the Region and where they are: INSEE and La Poste for the names, GeoNames for the places. */
@Component
class Towns {

    private static final int MOST = 6;

    private record Named(Town town, String key) {}

    /** The largest first: whoever types a beginning means more often a town than a hamlet. */
    private final List<Named> all = read();

    /**
     * Those whose name begins so, the largest first (« clermont » is Clermont-Ferrand before the village), or else nearly;
     * « 07100 » and « Annonay (07100) » are understood.
     */
    List<Town> find(String typed) {
        var digits = typed.replaceAll("\\D", "");
        var key = key(typed.replaceAll("\\(?\\d+\\)?", " "));
        if (digits.length() == 5 && key.isEmpty())
            return matching(named -> named.town.postcode().equals(digits));
        if (digits.length() == 5)
            return matching(
                    named -> named.key.equals(key) && named.town.postcode().equals(digits));
        if (key.length() < 2) return List.of();
        var begun = matching(named -> named.key.startsWith(key));
        return begun.isEmpty() ? matching(nearly(key)) : begun;
    }

    /** The one of that name, if there is no other. */
    Optional<Town> only(String name) {
        var found = matching(named -> named.key.equals(key(name)));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Optional<Town> byCode(String insee) {
        return largest().filter(town -> town.code().equals(insee)).findFirst();
    }

    /** The towns, the largest first. */
    Stream<Town> largest() {
        return all.stream().map(Named::town);
    }

    private List<Town> matching(Predicate<Named> wanted) {
        return all.stream().filter(wanted).map(Named::town).limit(MOST).toList();
    }

    private static Predicate<Named> nearly(String key) {
        var slips = key.length() < 5 ? 1 : 2;
        var near = new CharacterRunAutomaton(new LevenshteinAutomata(key, true).toAutomaton(slips));
        return named -> near.run(named.key);
    }

    /** As one types it: without accents, hyphens and capitals, « saint » as short as it is often written. */
    private static String key(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.FRANCE), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z]+", " ")
                .replaceAll("\\bsaint(e?)\\b", "st$1")
                .strip();
    }

    private static List<Named> read() {
        var file = Objects.requireNonNull(Towns.class.getResourceAsStream("towns.csv"));
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(Towns::town)
                    .map(town -> new Named(town, key(town.name())))
                    .sorted(Comparator.comparing((Named named) -> named.town.population())
                            .reversed())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Town town(NamedCsvRecord row) {
        return new Town(
                row.getField("code"),
                row.getField("name"),
                row.getField("postcode"),
                Integer.parseInt(row.getField("population")),
                new Position(
                        Double.parseDouble(row.getField("latitude")), Double.parseDouble(row.getField("longitude"))));
    }
}
