/** The till for partners' software, version 1: JSON in English, refusals in the words of the till. */
@NullMarked
package fr.passregion.redemption.api;

import org.jspecify.annotations.NullMarked;
