package fr.passregion.importing;

import java.util.Set;

/** One official file's layout, recognised by its columns, and what to do with each of its lines. */
public interface RegisterFormat {

    /** The file's name for people, with its publisher. */
    String name();

    /** The columns without which it is not this file; a file may have more, in any order. */
    Set<String> columns();

    /** What a line is about: the second line about the same thing is refused. Empty when the line does not say. */
    String key(Line line);

    /** Takes one line in, within the caller's transaction; taking the same line again leaves everything unchanged. */
    Outcome take(Line line);
}
