-- Whose turn it is to get the next lead: those who got theirs longest ago.
create table lead_turns (
    company_id bigint not null references companies(id) on delete cascade,
    user_id bigint not null references users(id) on delete cascade,
    turn bigint not null,
    primary key (company_id, user_id)
);
