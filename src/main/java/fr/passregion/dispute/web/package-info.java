/** The pages of disputes: the holder's, the partner's and the Region's. */
@NullMarked
package fr.passregion.dispute.web;

import org.jspecify.annotations.NullMarked;
