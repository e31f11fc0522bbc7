/** The manager’s pages on the team, the Region’s on the first manager, and the page of whoever is invited. */
@NullMarked
package fr.passregion.team.web;

import org.jspecify.annotations.NullMarked;
