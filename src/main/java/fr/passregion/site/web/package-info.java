/** The pages that show the whole of the product to those who watch over it. */
@NullMarked
package fr.passregion.site.web;

import org.jspecify.annotations.NullMarked;
