/** The page of those who answer for the accounts. */
@NullMarked
package fr.passregion.control.web;

import org.jspecify.annotations.NullMarked;
