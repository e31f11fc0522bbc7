package fr.passregion.settlement;

/** Counts a statement’s money again, on paths that do not share code with its making (SET-02). */
public interface Controls {

    ControlTotals of(Statement statement);
}
