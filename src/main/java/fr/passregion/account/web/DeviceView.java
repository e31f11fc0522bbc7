package fr.passregion.account.web;

import java.time.ZonedDateTime;

/** One device that is signed in, as its owner reads it. */
public record DeviceView(String handle, String device, ZonedDateTime seen, boolean here) {}
