/** The agents’ page of the card maker’s batches. */
@NullMarked
package fr.passregion.card.web;

import org.jspecify.annotations.NullMarked;
