package fr.passregion.shared;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what has served is kept, as the Region’s delegate for data protection decides: the one place where it is said.
 *
 * @param cardFiles the file of a batch of cards, once the maker has answered of each
 * @param unansweredCardFiles the same, where the maker never answers
 * @param foundCards who found a card, and where
 * @param spentCodes the changing codes that served
 * @param mails whom an e-mail went to, and its subject
 * @param formerPhotos photos that another one has taken the place of
 * @param devices devices that an account was opened from, since the last time
 * @param drafts orders that were never sent, since the last change
 * @param inquiries what was said to the helpdesk, once closed
 * @param tries counted tries of a password or a form
 */
@ConfigurationProperties("passregion.retention")
public record RetentionPeriods(
        Period cardFiles,
        Period unansweredCardFiles,
        Period foundCards,
        Period spentCodes,
        Period mails,
        Period formerPhotos,
        Period devices,
        Period drafts,
        Period inquiries,
        Period tries) {}
