-- Figures over leads. $1 is the company.

-- name: leadTotals
select count(*) as total,
       coalesce(sum(case when status = 'new' then 1 else 0 end), 0) as new_leads,
       coalesce(sum(case when status = 'won' then 1 else 0 end), 0) as won,
       coalesce(sum(case when status = 'lost' then 1 else 0 end), 0) as lost,
       coalesce(avg(fit_score * 1.0), 0) as average_score,
       coalesce(sum(case when created_at >= $2 then 1 else 0 end), 0) as created_this_month
from leads where company_id = $1

-- name: leadsByStatus
select status, count(*) as count from leads where company_id = $1 group by status

-- name: averageScore
select count(*) as count, coalesce(avg(fit_score * 1.0), 0) as average_score,
       coalesce(min(fit_score), 0) as minimum_score, coalesce(max(fit_score), 0) as maximum_score
from leads where company_id = $1

-- name: anyLead
select 1 from leads where company_id = $1 limit 1

-- name: leadsWaiting
select count(*) from leads where company_id = $1 and status = 'new'

-- part: outcomes
coalesce(sum(case when status = 'won' then 1 else 0 end), 0) as won,
       coalesce(sum(case when status = 'lost' then 1 else 0 end), 0) as lost

-- part: leadsWithin
from leads where company_id = $1 and created_at >= $2 and created_at < $3

-- name: leadFigures
with made as (select count(*) as new_leads, coalesce(avg(fit_score * 1.0), 0) as average_score {{leadsWithin}}),
     closed as (select {{outcomes}} from leads where company_id = $1 and closed_at >= $2 and closed_at < $3)
select new_leads, average_score, won, lost, coalesce(won * 1.0 / nullif(won + lost, 0), 0) as conversion
from made, closed

-- name: leadsByStatusWithin
select status, count(*) as count {{leadsWithin}} group by status

-- name: leadsBySourceWithin
select source, count(*) as count {{leadsWithin}} group by source order by count(*) desc, source limit $4

-- name: leadsByOwnerWithin
select owner_id, count(*) as count, {{outcomes}}, coalesce(avg(fit_score * 1.0), 0) as average_score
{{leadsWithin}} group by owner_id order by count(*) desc, coalesce(owner_id, 0)

-- name: firstAnswers
-- Of the conversations begun within a period in which somebody wrote.
with asked as (
    select answered_at - asked_at as waited, person_answered_at - asked_at as waited_for_person
    from conversations where company_id = $1 and created_at >= $2 and created_at < $3 and asked_at is not null)
select (select count(*) from asked) as conversations,
    (select count(waited) from asked) as answered,
    coalesce((select avg(waited / 1000.0) from asked), 0) as average_seconds,
    coalesce((select waited / 1000.0 from asked where waited is not null
        order by waited limit 1 offset (select (count(waited) - 1) / 2 from asked)), 0) as median_seconds,
    (select count(waited_for_person) from asked) as answered_by_people,
    coalesce((select avg(waited_for_person / 1000.0) from asked), 0) as average_seconds_by_people,
    coalesce((select waited_for_person / 1000.0 from asked where waited_for_person is not null
        order by waited_for_person limit 1 offset (select (count(waited_for_person) - 1) / 2 from asked)), 0)
        as median_seconds_by_people

-- part: steps
-- From a JSON array of instants, each step goes from one to the next.
-- [postgres]
with steps as (
    select starts_at, lead(starts_at) over (order by starts_at) as ends_at
    from (select value::bigint as starts_at from jsonb_array_elements_text($2::jsonb)) bounds)
-- [sqlite]
with steps as (select value as starts_at, lead(value) over (order by value) as ends_at from json_each($2))

-- name: leadsPerStep
{{steps}},
made as (
    select starts_at, ends_at, count(leads.id) as count, coalesce(avg(fit_score * 1.0), 0) as average_score
    from steps left join leads on company_id = $1 and created_at >= starts_at and created_at < ends_at
    where ends_at is not null group by starts_at, ends_at),
closed as (
    select starts_at, {{outcomes}}
    from steps left join leads on company_id = $1 and closed_at >= starts_at and closed_at < ends_at
    where ends_at is not null group by starts_at)
select made.starts_at, ends_at, count, average_score, won, lost
from made join closed on closed.starts_at = made.starts_at order by made.starts_at
