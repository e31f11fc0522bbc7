/** The order’s pages: seven steps for the young, one page for guardians, a desk for establishments, a queue for the Region. */
@NullMarked
package fr.passregion.ordering.web;

import org.jspecify.annotations.NullMarked;
