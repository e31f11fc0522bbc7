/** Pages of a lost card: the holder's own, and the helpdesk's. */
@NullMarked
package fr.passregion.replacement.web;

import org.jspecify.annotations.NullMarked;
