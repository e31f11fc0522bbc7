package fr.passregion.importing;

import fr.passregion.identity.Role;
import java.util.List;
import java.util.Set;

/**
 * Something the Region keeps a list of and takes official files for, such as its establishments. A module offers one as
 * a bean; its page is {@code /region/<path>/import}.
 */
public interface Register {

    /** The word of its address: {@code etablissements}. */
    String path();

    /** What it lists, as a page's title says it: « Établissements ». */
    String title();

    /** Who may bring files in. */
    Set<Role> roles();

    /** The files it understands. */
    List<? extends RegisterFormat> formats();
}
