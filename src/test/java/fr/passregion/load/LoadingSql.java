package fr.passregion.load;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** How a made-up Region becomes rows of the modules. Whoever adds a column that must be filled fills it here too. */
final class LoadingSql {

    /** The programme that is delivered, with last days to come: a run next year is as good. */
    private static final String YEAR = "2026-2027";

    /** In cents, so that no run empties an envelope. */
    private static final long EUROS_CREDITED = 10_000_000;

    static final String SHOP = """
            create temporary table shop (n int, pos text, key text, hash bytea, partner uuid default gen_random_uuid(),
                                         agreement uuid default gen_random_uuid())""";

    static final String PARTNERS = """
            insert into partner.partner (id, name, kind, town, registered_at)
            select partner, 'Librairie ' || n, 'BOOKSHOP', 'Lyon', now() from shop""";

    static final String POINTS_OF_SALE = """
            insert into partner.point_of_sale (id, partner, name, town)
            select pos, partner, 'Librairie ' || n, 'Lyon' from shop""";

    static final String AGREEMENTS = """
            insert into partner.agreement (id, partner, from_day, until_day, signed_at)
            select agreement, partner, current_date - 30, current_date + 1000, now() from shop""";

    static final String AGREED = """
            insert into partner.agreed_benefit (agreement, benefit, tariff_cents)
            select agreement, benefit, 0 from shop, unnest(?::text[]) as benefit""";

    static final String KEYS = """
            insert into identity.api_key (id, prefix, hash, kind, scope, name, created_at)
            select gen_random_uuid(), left(key, 16), hash, 'LIVE', pos, 'Caisse', now() from shop""";

    static final String PERSON = """
            create temporary table person (holder uuid, account uuid, card uuid, case_number text, birth_date date,
                                           number text, printed_code text)""";

    static final String ACCOUNTS = """
            insert into identity.account (id, login, login_key, display_name, email, created_at)
            select account, case_number, lower(case_number), 'Camille', lower(case_number) || '@jeunes.example', now()
              from person""";

    static final String HOLDERS = """
            insert into holder.holder (id, case_number, account_id, first_name, last_name, normalised_name, birth_date,
                                       email, line1, postcode, town, registered_at)
            select holder, case_number, account, 'Camille', case_number, lower(case_number) || ' camille', birth_date,
                   lower(case_number) || '@jeunes.example', '12 rue de la Fontaine', '69004', 'Lyon', now()
              from person""";

    /** The secrets are of no key: these cards are shown by number and birth date. */
    static final String CARDS = """
            insert into card.card (id, holder_id, number, printed_code, totp_secret, status, test, requested_at)
            select card, holder, number, printed_code, sha256(number::bytea), 'ACTIVE', false, now() from person""";

    /** The id of an account as the ledger makes it from the account's key. */
    static final String NAMED = """
            create or replace function pg_temp.named(key text) returns uuid language sql immutable as $$
                select encode(set_byte(set_byte(name, 6, get_byte(name, 6) & 15 | 128), 8, get_byte(name, 8) & 63 | 128),
                              'hex')::uuid
                  from substring(sha256(int4send(7) || 'account'::bytea || int4send(octet_length(key))
                                        || convert_to(key, 'UTF8')) for 16) as name
            $$""";

    static final String BUDGETS = """
            insert into wallet.account (id, key, kind, unit, benefit, school_year)
            select pg_temp.named(key), key, 'BUDGET', unit, benefit, '%1$s'
              from (select unnest(?::text[]) as benefit, 'EUR' as unit union all
                    select 'CINEMA', 'TICKET' where 'CINEMA' = any(?::text[])) as credited,
                   concat('BUDGET ', unit, ' ', benefit, ' %1$s') as key""".formatted(YEAR);

    static final String ENVELOPES = """
            insert into wallet.account (id, key, kind, unit, holder_id, benefit, school_year, unlimited, last_day)
            select pg_temp.named(key), key, 'ALLOTMENT', unit, holder, benefit, '%1$s', unit = 'ENTRY', current_date + 300
              from person,
                   (select unnest(?::text[]) as benefit, 'EUR' as unit union all
                    select benefit, case benefit when 'CINEMA' then 'TICKET' else 'ENTRY' end
                      from unnest(?::text[]) as benefit) as given,
                   concat('ALLOTMENT ', holder, ' ', benefit, ' %1$s') as key""".formatted(YEAR);

    static final String CREDITS = """
            insert into wallet.transfer (id, debit_account, credit_account, amount, unit, reason, cause, holder_id,
                                         booked_at, business_day)
            select gen_random_uuid(), budget.id, envelope.id,
                   case envelope.unit when 'EUR' then %2$s else 5 end,
                   envelope.unit, 'CREDIT', 'enrolment %1$s', envelope.holder_id, now(), current_date
              from person
              join wallet.account envelope on envelope.holder_id = person.holder and not envelope.unlimited
              join wallet.account budget on budget.kind = 'BUDGET' and budget.holder_id is null
               and (budget.benefit, budget.school_year, budget.unit)
                 = (envelope.benefit, envelope.school_year, envelope.unit)""".formatted(YEAR, EUROS_CREDITED);

    private LoadingSql() {}

    /** One row as COPY reads it; nothing in it needs an escape. */
    static String row(Object... values) {
        return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining("\t", "", "\n"));
    }

    static String bytes(byte[] value) {
        return "\\\\x" + HexFormat.of().formatHex(value);
    }
}
