/** How fast the till is, as ratios against what PostgreSQL itself can do on the same server at the same time. */
@NullMarked
package fr.passregion.bench;

import org.jspecify.annotations.NullMarked;
