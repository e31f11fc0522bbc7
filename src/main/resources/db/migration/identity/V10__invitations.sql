-- Whoever manages a place invites those who work there: a link by e-mail, kept as SHA-256, good once and for a week.
create table identity.invitation (
    id         uuid        primary key,
    hash       bytea       not null unique,
    email      text        not null,
    name       text        not null,
    roles      text[]      not null check (cardinality(roles) > 0),
    scope      text        not null,
    invited_by uuid        not null references identity.account,
    invited_at timestamptz not null,
    expires_at timestamptz not null
);
create unique index one_invitation_each on identity.invitation (scope, lower(email));
create index on identity.invitation (expires_at);
grant select, insert, update, delete on identity.invitation to passregion_app;

create index granted_in_scope on identity.granted_role (scope, role) where scope is not null;

-- Whoever affiliates establishments manages none of them.
insert into identity.incompatible_roles (one, other, why) values
    ('AGENT_INSTITUTIONS', 'INSTITUTION_MANAGER', 'nobody affiliates themselves');
