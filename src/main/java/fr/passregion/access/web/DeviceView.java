package fr.passregion.access.web;

/** One browser that is signed in, as its owner reads it. */
public record DeviceView(String handle, String device, String seen, boolean here) {}
