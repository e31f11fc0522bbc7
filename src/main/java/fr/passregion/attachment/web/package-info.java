/** Pages of changes of establishment and of corrections: the young person's, and the establishment's. */
@NullMarked
package fr.passregion.attachment.web;

import org.jspecify.annotations.NullMarked;
