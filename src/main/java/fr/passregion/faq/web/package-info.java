/** The pages of the frequent questions. */
@NullMarked
package fr.passregion.faq.web;

import org.jspecify.annotations.NullMarked;
