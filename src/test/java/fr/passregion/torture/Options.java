package fr.passregion.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code bin/torture} was asked for. */
record Options(Form form, List<String> only, boolean write) {

    private static final String USAGE =
            "bin/torture [--long] [--only NAME]… [--write]; names: " + String.join(", ", Torture.names());

    /** Maven hands all of them over as one. */
    static Options parse(String line) {
        var words = Stream.of(line.split(" ")).filter(word -> !word.isBlank()).toList();
        var form = Form.SHORT;
        var only = new ArrayList<String>();
        var write = false;
        for (var rest = words.iterator(); rest.hasNext(); ) {
            switch (rest.next()) {
                case "--help" -> throw new IllegalArgumentException(USAGE);
                case "--long" -> form = Form.LONG;
                case "--write" -> write = true;
                case "--only" -> only.add(rest.hasNext() ? rest.next() : "");
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        if (!Torture.names().containsAll(only)) throw new IllegalArgumentException(USAGE);
        if (write && !only.isEmpty()) throw new IllegalArgumentException("--write wants the whole of it.");
        return new Options(form, only, write);
    }

    boolean has(String name) {
        return only.isEmpty() || only.contains(name);
    }
}
