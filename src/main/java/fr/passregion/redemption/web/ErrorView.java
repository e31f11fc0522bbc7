package fr.passregion.redemption.web;

/** An error of the API, explained. */
public record ErrorView(String code, int status, String title, String remedy) {}
