/** The agents' pages on establishments. */
@NullMarked
package fr.passregion.institution.web;

import org.jspecify.annotations.NullMarked;
