/** The application and nothing else: every subject lives in a module below. */
@NullMarked
package fr.passregion;

import org.jspecify.annotations.NullMarked;
