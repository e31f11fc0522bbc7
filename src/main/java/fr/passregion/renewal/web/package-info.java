/** The establishment's page of renewals. */
@NullMarked
package fr.passregion.renewal.web;

import org.jspecify.annotations.NullMarked;
