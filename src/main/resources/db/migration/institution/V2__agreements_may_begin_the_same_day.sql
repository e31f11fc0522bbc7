-- An agreement that ended may be signed again from the same day: both stay in its history.
alter table institution.agreement drop constraint agreement_pkey;
alter table institution.agreement add column id bigint generated always as identity primary key;
create index on institution.agreement (uai);
