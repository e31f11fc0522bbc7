/** The pages on which an establishment brings its list and decides. */
@NullMarked
package fr.passregion.matching.web;

import org.jspecify.annotations.NullMarked;
