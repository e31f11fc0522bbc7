/**
 * What {@code bin/torture} does to the application: kills it and its database, spoils its network, overruns it, sends it
 * nonsense and forged codes; and afterwards looks whether every promise still holds.
 */
@NullMarked
package fr.passregion.torture;

import org.jspecify.annotations.NullMarked;
