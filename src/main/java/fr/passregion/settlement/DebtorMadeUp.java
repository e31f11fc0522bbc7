package fr.passregion.settlement;

/** A Region that is no demonstration has not said from which account it pays its partners. */
class DebtorMadeUp extends RuntimeException {

    DebtorMadeUp() {
        super("Nobody has said who pays the partners, and from which account: only a demonstration may make them up.");
    }
}
