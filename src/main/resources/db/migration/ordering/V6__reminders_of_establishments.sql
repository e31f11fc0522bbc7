-- When an establishment was last reminded of the requests that wait for it, so that it is not written to every day (REG-03).
create table ordering.institution_reminder (
    uai     text primary key,
    sent_on date not null
);
grant select, insert, update on ordering.institution_reminder to passregion_app;
create index on ordering.pass_order (uai) where enrolment = 'PENDING';
