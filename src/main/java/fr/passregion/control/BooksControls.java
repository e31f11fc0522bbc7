package fr.passregion.control;

import java.util.List;
import java.util.Optional;

/** Controls the books, and remembers every control (BEN-06). */
public interface BooksControls {

    /** Examines everything now, while the tills work; what breaks is also an error in the log. */
    BooksControl run();

    /** Asks for a control as soon as a machine is free; asked twice meanwhile, it is one. */
    void ask();

    Optional<BooksControl> last();

    /** The latest controls, the latest first. */
    List<BooksControl> latest(int most);
}
