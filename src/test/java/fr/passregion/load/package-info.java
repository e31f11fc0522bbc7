/**
 * The real application under load: its process, a Region's worth of cards and partners, tills that never pause, and what
 * must hold afterwards whatever was done to it.
 */
@NullMarked
package fr.passregion.load;

import org.jspecify.annotations.NullMarked;
