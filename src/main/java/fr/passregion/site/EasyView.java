package fr.passregion.site;

import java.util.List;

/** A page in easy-to-read French: what it is about, its parts each with a pictogram, and the one thing to do. */
public record EasyView(String title, List<String> lead, List<Part> parts, String link, String address) {

    /** One idea: a title, its pictogram, a few short sentences. */
    public record Part(String title, String icon, List<String> sentences) {}
}
