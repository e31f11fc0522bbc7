package fr.passregion.account.web;

import fr.passregion.ordering.OrderTrack;
import java.util.List;

/**
 * A dossier before the helpdesk: where it stands and what holds it up; neither benefits, photo, birth date nor whole address.
 *
 * @param stages the order’s, in the words that the young person reads; none without an order this year
 * @param card its masked number and state, or that there is none
 */
public record DossierView(
        FoundDossier who, String email, String establishment, List<OrderTrack.Stage> stages, String card) {}
