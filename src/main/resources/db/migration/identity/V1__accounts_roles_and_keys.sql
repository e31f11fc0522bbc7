-- Who can sign in. The login is found by its key: in small letters, a dossier number without its separators.
create table identity.account (
    id            uuid        primary key,
    login         text        not null,
    login_key     text        not null unique,
    display_name  text        not null,
    email         text        not null,
    password_hash text,
    created_at    timestamptz not null
);

create table identity.granted_role (
    account_id uuid not null references identity.account,
    role       text not null,
    scope      text,
    unique nulls not distinct (account_id, role, scope)
);

-- Who may not hold both: whoever prepares does not approve, and nobody pays themselves.
create table identity.incompatible_roles (
    one   text not null,
    other text not null,
    why   text not null,
    primary key (one, other)
);
insert into identity.incompatible_roles (one, other, why) values
    ('FINANCE_PREPARER', 'FINANCE_APPROVER', 'a payment needs two people'),
    ('PROGRAMME_EDITOR', 'PROGRAMME_APPROVER', 'a programme needs two people'),
    ('FINANCE_PREPARER', 'PARTNER_MANAGER', 'nobody prepares their own payment'),
    ('FINANCE_APPROVER', 'PARTNER_MANAGER', 'nobody approves their own payment'),
    ('AGENT_PARTNERS', 'PARTNER_MANAGER', 'nobody affiliates themselves'),
    ('AGENT_INSTITUTIONS', 'INSTITUTION', 'nobody affiliates themselves');

create function identity.refuse_incompatible_roles() returns trigger language plpgsql as $$
declare
    refused identity.incompatible_roles;
begin
    perform from identity.account where id = new.account_id for update;
    select i.* into refused
      from identity.incompatible_roles i
      join identity.granted_role g on g.account_id = new.account_id
       and ((i.one = new.role and i.other = g.role) or (i.other = new.role and i.one = g.role))
     limit 1;
    if found then
        raise exception '% and % are not given to one person: %', refused.one, refused.other, refused.why
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger refuse_incompatible_roles before insert or update on identity.granted_role
    for each row execute function identity.refuse_incompatible_roles();

-- Keys of machines: found by their beginning, recognised by their hash; the key itself is nowhere.
create table identity.api_key (
    id         uuid        primary key,
    prefix     text        not null,
    hash       bytea       not null unique,
    kind       text        not null check (kind in ('LIVE', 'TEST', 'BADGE')),
    scope      text        not null,
    name       text        not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index on identity.api_key (prefix);

-- Tries that were counted, by account, by address and over all; the key is a hash, since it may be a person's.
create table identity.attempts (
    kind         text        not null,
    key          bytea       not null,
    counted      int         not null,
    since        timestamptz not null,
    closed_until timestamptz,
    primary key (kind, key)
);

grant usage on schema identity to passregion_app;
grant select, insert, update on identity.account to passregion_app;
grant select, insert, delete on identity.granted_role to passregion_app;
grant select on identity.incompatible_roles to passregion_app;
grant select, insert, update on identity.api_key to passregion_app;
grant select, insert, update, delete on identity.attempts to passregion_app;
