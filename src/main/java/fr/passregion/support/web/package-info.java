/** The contact form, the answers as their reader follows them, and the helpdesk’s desk. */
@NullMarked
package fr.passregion.support.web;

import org.jspecify.annotations.NullMarked;
