package fr.passregion.demo;

import org.jspecify.annotations.Nullable;

/** A kind of e-mail, « courriel »: its subject in French, and in English where it exists. */
public record LetterLine(
        String kind, String french, @Nullable String english) {}
