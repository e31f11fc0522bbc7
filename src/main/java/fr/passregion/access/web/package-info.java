/** The pages of « mon accès ». */
@NullMarked
package fr.passregion.access.web;

import org.jspecify.annotations.NullMarked;
