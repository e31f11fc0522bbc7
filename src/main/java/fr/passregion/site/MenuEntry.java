package fr.passregion.site;

/** An entry of a side menu or of the dock. */
public record MenuEntry(String path, String label, String icon) {}
