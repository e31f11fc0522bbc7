package fr.passregion.partner;

import fr.passregion.importing.Line;
import fr.passregion.importing.Outcome;
import fr.passregion.importing.RegisterFormat;
import java.util.Set;
import java.util.function.Function;

/** One official list of places that could become partners. */
record ProspectFormat(
        String name, Set<String> columns, String number, Function<Line, Prospect> reader, Prospects prospects)
        implements RegisterFormat {

    @Override
    public String key(Line line) {
        return line.text(number);
    }

    @Override
    public Outcome take(Line line) {
        if (key(line).isEmpty())
            return new Outcome.Refused("Il manque le numéro («\u00a0%s\u00a0»).".formatted(number));
        var prospect = reader.apply(line);
        if (prospect.name().isEmpty()) return new Outcome.Refused("Il manque le nom.");
        if (prospect.where().town().isEmpty()) return new Outcome.Refused("Il manque la commune.");
        return prospects.take(prospect);
    }
}
