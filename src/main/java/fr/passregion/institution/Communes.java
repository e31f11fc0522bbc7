package fr.passregion.institution;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The communes of the Region as the Code officiel géographique writes them (INSEE and La Poste, Licence Ouverte): registers
 * shout their names, and some leave the postcode out.
 */
@Component
class Communes {

    /** A commune and the first of its postcodes. */
    record Commune(String name, String postcode) {}

    private final Map<String, Commune> byCode = new HashMap<>();
    private final Map<String, Commune> byName = new HashMap<>();
    private final Set<String> postcodes = new HashSet<>();

    Communes() {
        var list = Objects.requireNonNull(
                Communes.class.getResourceAsStream("communes.csv"),
                "communes.csv is made by the full build: run it once without -Dfast");
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(list)) {
            rows.forEach(row -> {
                var code = row.getField("code");
                var commune = new Commune(row.getField("nom").replace('\'', '’'), row.getField("code_postal"));
                byCode.put(code, commune);
                postcodes.add(commune.postcode());
                byName.put(nameKey(code.substring(0, 2), commune.name()), commune);
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Optional<Commune> byCode(String insee) {
        return Optional.ofNullable(byCode.get(insee));
    }

    Optional<Commune> byName(String department, String name) {
        return Optional.ofNullable(byName.get(nameKey(department, name)));
    }

    /** Whether a commune of the Region has this postcode: a few are served from the next region, « 48250 ». */
    boolean haveA(String postcode) {
        return postcodes.contains(postcode);
    }

    private static String nameKey(String department, String name) {
        return department + " " + Keyword.of(name).text();
    }
}
