-- Whoever affiliates establishments works in none of them, as a teacher neither.
insert into identity.incompatible_roles (one, other, why) values
    ('AGENT_INSTITUTIONS', 'TEACHER', 'nobody affiliates themselves');
