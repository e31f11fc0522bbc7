package fr.passregion.ordering;

import java.util.Optional;

/** The answers of legal guardians, reached by the link of their e-mail and by nothing else (ORD-13). */
public interface Consents {

    /** The order that a link speaks of; empty for a link that is unknown or has been replaced. */
    Optional<OrderView> find(String token);

    /** Lets the order be handled; false when there is nothing to answer any more. */
    boolean give(String token);

    /** Stops the order; the same link may still give the consent later. */
    boolean refuse(String token);
}
