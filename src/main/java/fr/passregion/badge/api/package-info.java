/** What an establishment's access controller asks, version 1. */
@NullMarked
package fr.passregion.badge.api;

import org.jspecify.annotations.NullMarked;
