/** The pages to sign in and to finish an activation. */
@NullMarked
package fr.passregion.identity.web;

import org.jspecify.annotations.NullMarked;
