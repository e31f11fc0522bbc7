package fr.passregion.partner.web;

import fr.passregion.partner.Town;
import fr.passregion.programme.Benefit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param places those of this page
 * @param count how many in all
 * @param town from where, null for everywhere
 * @param aroundMe whether the distances are from the visitor's own position
 * @param others other towns that answer to what was typed
 * @param benefit what they would use, null for any
 * @param map the map of this page’s places; null where it was not asked for
 * @param address of this search, to which a parameter may be added
 */
public record LocatorView(
        List<PlaceView> places,
        int count,
        int page,
        int pages,
        @Nullable Town town,
        boolean aroundMe,
        List<Town> others,
        @Nullable Benefit benefit,
        int kilometres,
        @Nullable PlaceMap map,
        String address) {

    /** The number of the first place of this page in the whole list. */
    public int first() {
        return (page - 1) * LocatorPages.PAGE + 1;
    }
}
