package fr.passregion.programme;

import java.util.List;

/** The rights that an enrolment opens, by the programme of its year: the one engine that everything else asks. */
public class Rights {

    private final Programmes programmes;

    Rights(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Every benefit of the year, granted or not; a track unknown to the programme is a bug of the caller. */
    public List<Right> of(EnrolledAs enrolled) {
        return programmes.of(enrolled.year()).rightsOf(enrolled);
    }
}
