package fr.passregion.redemption.api;

import org.jspecify.annotations.Nullable;

/** The body of a look-up. */
record LookupBody(@Nullable CardBody card) {}
