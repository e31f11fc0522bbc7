package fr.passregion.institution;

import fr.passregion.importing.Line;
import fr.passregion.importing.Outcome;
import fr.passregion.importing.RegisterFormat;
import fr.passregion.institution.Draft.Reading;
import java.util.Set;
import java.util.function.Function;

/** One official list of establishments: its own reader, and the checks that all share. */
final class EstablishmentFormat implements RegisterFormat {

    /** How a list is recognised and which of its columns names an establishment. */
    record Layout(String name, Set<String> columns, String key) {}

    private final Layout layout;
    private final Function<Line, Reading> reader;
    private final RegisterEntry entry;

    EstablishmentFormat(Layout layout, Function<Line, Reading> reader, RegisterEntry entry) {
        this.layout = layout;
        this.reader = reader;
        this.entry = entry;
    }

    @Override
    public String name() {
        return layout.name();
    }

    @Override
    public Set<String> columns() {
        return layout.columns();
    }

    @Override
    public String key(Line line) {
        return line.text(layout.key());
    }

    @Override
    public Outcome take(Line line) {
        return switch (reader.apply(line)) {
            case Reading.Aside aside -> new Outcome.SetAside(aside.why());
            case Reading.Wrong wrong -> new Outcome.Refused(wrong.why());
            case Reading.Read read -> entry.enter(read.draft(), layout.name());
        };
    }
}
