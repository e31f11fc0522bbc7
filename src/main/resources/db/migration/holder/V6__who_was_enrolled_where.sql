-- An establishment asks for those of one year at once.
create index enrolment_of_institution on holder.enrolment (uai, year);
