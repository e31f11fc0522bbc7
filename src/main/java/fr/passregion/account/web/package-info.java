/** The pages of « mon compte ». */
@NullMarked
package fr.passregion.account.web;

import org.jspecify.annotations.NullMarked;
