@NullMarked
package fr.passregion.partner.web;

import org.jspecify.annotations.NullMarked;
