package fr.passregion.torture;

import java.nio.file.Path;
import java.util.List;

/** One kind of fault, and what was found when the application met it. */
interface Trial {

    /** As {@code --only} names it. */
    String name();

    /** In an empty folder of its own. */
    List<Finding> run(Form form, Path folder) throws Exception;
}
