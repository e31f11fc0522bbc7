/** The agents' page that takes in a file and follows it. */
@NullMarked
package fr.passregion.importing.web;

import org.jspecify.annotations.NullMarked;
