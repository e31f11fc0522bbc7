package fr.passregion.attachment;

/** The new establishment has refused an attachment; published in that transaction. */
public record AttachmentRefused(Attachment attachment) {}
