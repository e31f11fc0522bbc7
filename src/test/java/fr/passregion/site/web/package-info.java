@NullMarked
package fr.passregion.site.web;

import org.jspecify.annotations.NullMarked;
