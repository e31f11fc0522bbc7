package fr.passregion.account.web;

import fr.passregion.programme.Trace;
import java.util.List;

/** One benefit of a holder: what is left of it, until when, who took some of it, and why they have it or not. */
public record RightPageView(RightView right, String what, List<Fact> facts, List<UseView> uses, List<Why> reasons) {

    /** A figure with its name: « Il te reste », « 30 € ». */
    public record Fact(String name, String value) {}

    /**
     * The reasons of a year, « pourquoi ».
     *
     * @param quoted whether the steps are told as they were written down, in French in every language
     */
    public record Why(String title, List<Trace.Step> steps, boolean quoted) {}
}
