package fr.passregion.wallet;

/** Proves the whole ledger from its transfers, on demand: nothing made, nothing lost, nothing overspent (BEN-06). */
public interface InvariantCheck {

    InvariantReport run();
}
