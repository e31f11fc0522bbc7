package fr.passregion.importing;

/** How many lines had each outcome, so that every line is accounted for. */
public record Tally(int added, int changed, int unchanged, int setAside, int refused) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public int done() {
        return added + changed + unchanged + setAside + refused;
    }

    Tally with(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Added one -> new Tally(added + 1, changed, unchanged, setAside, refused);
            case Outcome.Changed one -> new Tally(added, changed + 1, unchanged, setAside, refused);
            case Outcome.Unchanged one -> new Tally(added, changed, unchanged + 1, setAside, refused);
            case Outcome.SetAside one -> new Tally(added, changed, unchanged, setAside + 1, refused);
            case Outcome.Refused one -> new Tally(added, changed, unchanged, setAside, refused + 1);
        };
    }
}
