/** What every test may use: the application on a real database, and the link from tests to requirements. */
@NullMarked
package fr.passregion.testing;

import org.jspecify.annotations.NullMarked;
