-- « Clés d'accès » (passkeys): public keys whose private half never leaves the owner's device. A credential is found by its
-- number, which the device chose; the account is known to devices by its id, which says nothing of anybody.
create table identity.passkey (
    credential       bytea       primary key,
    account_id       uuid        not null references identity.account,
    label            text        not null check (length(label) between 1 and 60),
    public_key       bytea       not null,
    attestation      bytea       not null,
    client_data      bytea       not null,
    transports       text        not null,
    signature_count  bigint      not null,
    verified         boolean     not null,
    backup_eligible  boolean     not null,
    backed_up        boolean     not null,
    created_at       timestamptz not null,
    last_used        timestamptz not null
);
create index on identity.passkey (account_id);
grant select, insert, update, delete on identity.passkey to passregion_app;
