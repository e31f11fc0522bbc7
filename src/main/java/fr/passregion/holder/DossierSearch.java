package fr.passregion.holder;

import java.util.List;

/** The helpdesk's search of dossiers by what somebody says of themselves (SUP-01). Whoever asks must have the right to. */
public interface DossierSearch {

    /** Fewer letters than this find nobody. */
    int FEWEST_LETTERS = 3;

    /** A page of dossiers, the likeliest first, and whether there are more. */
    record Found(List<Holder> dossiers, boolean hasMore) {}

    /**
     * Those whose name, in any order, or e-mail address looks like what was typed, mistakes forgiven; with an @ it is an
     * address.
     *
     * @param page from 1
     */
    Found like(String typed, int page);
}
