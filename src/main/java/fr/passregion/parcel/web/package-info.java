/** The establishment’s pages on its parcels, and the Region’s list of what was missing in them. */
@NullMarked
package fr.passregion.parcel.web;

import org.jspecify.annotations.NullMarked;
