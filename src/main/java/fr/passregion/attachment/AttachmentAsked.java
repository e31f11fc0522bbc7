package fr.passregion.attachment;

/** A change of establishment was asked for, by the holder or by the new establishment; published in that transaction. */
public record AttachmentAsked(Attachment attachment) {}
