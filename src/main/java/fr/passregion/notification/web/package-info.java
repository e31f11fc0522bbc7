/** The pages that a link of an e-mail opens without signing in. */
@NullMarked
package fr.passregion.notification.web;

import org.jspecify.annotations.NullMarked;
