package fr.passregion.wallet;

import java.util.List;

/**
 * What a module that keeps money knows must always be true of it, « invariants » (BEN-06). Each such module contributes
 * its own as a bean; whoever controls the books runs them all.
 */
public interface Invariants {

    /** Looks at everything, on one instant's picture of the database while the tills work. */
    List<Finding> examine();
}
