/** The establishment's page on its badges and the keys of its access controllers. */
@NullMarked
package fr.passregion.badge.web;

import org.jspecify.annotations.NullMarked;
