package fr.passregion.account.web;

/** One device that is signed in, as its owner reads it. */
public record DeviceView(String handle, String device, String seen, boolean here) {}
