package fr.passregion.shared;

import java.util.regex.Pattern;

/** A track, « filière »: a level of training or kind of enrolment, by the code the programme gives it, such as 1 or 5b. */
public record TrackCode(String value) implements Comparable<TrackCode> {

    private static final Pattern FORM = Pattern.compile("[0-9a-z]{1,4}");

    public TrackCode {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a code: " + value);
    }

    @Override
    public int compareTo(TrackCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
