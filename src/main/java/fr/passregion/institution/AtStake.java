package fr.passregion.institution;

import fr.passregion.shared.Uai;

/** What a module has going on at an establishment, « ce qui est en jeu »: told in numbers before it is suspended or closed. */
public interface AtStake {

    /**
     * So many of something.
     *
     * @param what names the sentence {@code institution.stake.<what>}
     */
    record Number(String what, long count) {}

    Number at(Uai uai);
}
