/** The till’s pages and those that explain the API’s errors. */
@NullMarked
package fr.passregion.redemption.web;

import org.jspecify.annotations.NullMarked;
