/** The pages of class outings: the establishment’s, the young person’s and the till’s. */
@NullMarked
package fr.passregion.outing.web;

import org.jspecify.annotations.NullMarked;
