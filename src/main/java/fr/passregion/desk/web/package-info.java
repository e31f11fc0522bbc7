/** The page on which an establishment's staff begin their day. */
@NullMarked
package fr.passregion.desk.web;

import org.jspecify.annotations.NullMarked;
