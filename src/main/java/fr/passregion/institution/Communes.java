package fr.passregion.institution;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    Communes() {
        var list = Objects.requireNonNull(Communes.class.getResourceAsStream("communes.csv"));
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(list)) {
            rows.forEach(row -> {
                var code = row.getField("code");
                var commune = new Commune(row.getField("nom").replace('\'', '’'), row.getField("code_postal"));
                byCode.put(code, commune);
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

    private static String nameKey(String department, String name) {
        return department + " " + Keyword.of(name).text();
    }
}
