/** The partner’s home and the Region’s payment desk. */
@NullMarked
package fr.passregion.settlement.web;

import org.jspecify.annotations.NullMarked;
