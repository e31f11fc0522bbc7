/** What people live through with the Pass, in a real browser on the whole application. */
@NullMarked
package fr.passregion.journeys;

import org.jspecify.annotations.NullMarked;
