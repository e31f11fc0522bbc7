package fr.passregion.ordering.web;

/** Why an establishment usually refuses a request; the sentence the young person reads is {@code ordering.enrolment.<name>}. */
enum EnrolmentReason {
    NOT_ENROLLED,
    OTHER_TRACK,
    OTHER_IDENTITY,
    LEFT,
    /** In the establishment's own words. */
    OTHER
}
