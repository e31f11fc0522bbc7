package fr.passregion.badge;

import fr.passregion.shared.Uai;
import java.util.List;
import java.util.Optional;

/**
 * The badges of establishments (CAR-09). A badge opens while its card works and its holder is enrolled there: in the
 * school year in force and, until 31 August, in the one that ended on 31 May. Each establishment sees its own alone.
 */
public interface Badges {

    /**
     * Some changes in their order.
     *
     * @param next after which change to go on, also when nothing has changed
     * @param more whether others wait already
     */
    record Changes(List<Badge> badges, long next, boolean more) {}

    /** Empty where the badge never was that establishment's. */
    Optional<Badge> find(Uai institution, String number);

    /** What has changed since that change; of a badge that changed more than once the last state alone. Zero is the beginning. */
    Changes since(Uai institution, long change, int most);

    /** All that open, by number. */
    List<Badge> open(Uai institution);

    /** How many open: the cards in use there. */
    long countOpen(Uai institution);
}
