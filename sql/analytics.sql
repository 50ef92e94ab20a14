-- Figures over leads. $1 is the company.

-- part: wonOrLost
case when status = 'won' then leads else 0 end as won, case when status = 'lost' then leads else 0 end as lost

-- part: pending
-- What is not in lead_counts yet.
from lead_count_changes where company_id = $1

-- part: averageOfScores
coalesce(sum(scores) * 1.0 / nullif(sum(leads), 0), 0) as average_score

-- name: leadTotals
with counted as (
    select name as status, starts_at, leads, scores, won, lost from lead_counts where company_id = $1 and what = 'status'
    union all
    select status, created_hour, leads, scores, {{wonOrLost}} {{pending}})
select cast(coalesce(sum(leads), 0) as bigint) as total,
       cast(coalesce(sum(case when status = 'new' then leads else 0 end), 0) as bigint) as new_leads,
       cast(coalesce(sum(won), 0) as bigint) as won, cast(coalesce(sum(lost), 0) as bigint) as lost, {{averageOfScores}},
       cast(coalesce(sum(case when starts_at >= $2 then leads else 0 end), 0) as bigint) as created_this_month
from counted

-- name: leadsByStatus
select status, cast(sum(leads) as bigint) as count from (
    select name as status, leads from lead_counts where company_id = $1 and what = 'status'
    union all
    select status, leads {{pending}}) counted
group by status

-- name: averageScore
with counted as (
    select leads, scores from lead_counts where company_id = $1 and what = 'status'
    union all
    select leads, scores {{pending}})
select cast(coalesce(sum(leads), 0) as bigint) as count, {{averageOfScores}},
       coalesce((select min(fit_score) from leads where company_id = $1), 0) as minimum_score,
       coalesce((select max(fit_score) from leads where company_id = $1), 0) as maximum_score
from counted

-- name: anyLead
select 1 from leads where company_id = $1 limit 1

-- name: leadsWaiting
select cast(coalesce(sum(leads), 0) as bigint) from (
    select leads from lead_counts where company_id = $1 and what = 'status' and name = 'new'
    union all
    select leads {{pending}} and status = 'new') counted

-- Of a period from $2 to $3, the whole days from $4 to $5 are counted already (lead_counts, and what changed since). Before and
-- after them leads are looked at one by one.

-- part: wholeDays
from lead_counts where company_id = $1 and starts_at >= $4 and starts_at < $5

-- part: leadsOneByOne
select status, source, owner_id, leads, scores {{pending}} and created_hour >= $4 and created_hour < $5
    union all
    select status, source, owner_id, 1, fit_score from leads
    where company_id = $1 and created_at >= $2 and created_at < $4
    union all
    select status, source, owner_id, 1, fit_score from leads
    where company_id = $1 and created_at >= $5 and created_at < $3

-- part: closingsOneByOne
select status, leads {{pending}} and closed_hour >= $4 and closed_hour < $5
    union all
    select status, 1 from leads where company_id = $1 and closed_at >= $2 and closed_at < $4
    union all
    select status, 1 from leads where company_id = $1 and closed_at >= $5 and closed_at < $3

-- name: leadFigures
with found as ({{leadsOneByOne}}),
ended as ({{closingsOneByOne}}),
made as (
    select cast(coalesce(sum(leads), 0) as bigint) as new_leads, {{averageOfScores}}
    from (select leads, scores {{wholeDays}} and what = 'status' union all select leads, scores from found) counted),
closed as (
    select cast(coalesce(sum(won), 0) as bigint) as won, cast(coalesce(sum(lost), 0) as bigint) as lost
    from (select won, lost {{wholeDays}} and what = 'closed' union all select {{wonOrLost}} from ended) counted)
select new_leads, average_score, won, lost, coalesce(won * 1.0 / nullif(won + lost, 0), 0) as conversion
from made, closed

-- name: leadsByStatusWithin
with found as ({{leadsOneByOne}})
select status, cast(sum(leads) as bigint) as count
from (select name as status, leads {{wholeDays}} and what = 'status' union all select status, leads from found) counted
group by status

-- name: leadsBySourceWithin
with found as ({{leadsOneByOne}})
select source, cast(sum(leads) as bigint) as count
from (select name as source, leads {{wholeDays}} and what = 'source' union all select source, leads from found) counted
group by source having sum(leads) > 0 order by sum(leads) desc, source limit $6

-- name: leadsByOwnerWithin
with found as ({{leadsOneByOne}})
select owner_id, cast(sum(leads) as bigint) as count, cast(sum(won) as bigint) as won, cast(sum(lost) as bigint) as lost,
       {{averageOfScores}}
from (
    select cast(nullif(name, '') as bigint) as owner_id, leads, scores, won, lost {{wholeDays}} and what = 'owner'
    union all
    select owner_id, leads, scores, {{wonOrLost}} from found) counted
group by owner_id having sum(leads) > 0 order by sum(leads) desc, coalesce(owner_id, 0)

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

-- part: outcome
-- Of one lead.
case when status = 'won' then 1 else 0 end, case when status = 'lost' then 1 else 0 end

-- part: steps
-- From a JSON array of instants, each step goes from one to the next; the whole hours in it are counted already.
-- [postgres]
with bounds as (
    select starts_at, lead(starts_at) over (order by starts_at) as ends_at
    from (select value::bigint as starts_at from jsonb_array_elements_text($2::jsonb)) given),
-- [sqlite]
with bounds as (select value as starts_at, lead(value) over (order by value) as ends_at from json_each($2)),
-- [both]
hours as (
    select starts_at, ends_at, starts_at + (3600000 - starts_at % 3600000) % 3600000 as first_hour,
           ends_at - ends_at % 3600000 as end_hour
    from bounds where ends_at is not null),
steps as (
    select starts_at, ends_at, case when first_hour < end_hour then first_hour else ends_at end as first_hour,
           case when first_hour < end_hour then end_hour else ends_at end as end_hour
    from hours)

-- name: leadsPerStep
{{steps}},
changed as (select created_hour, sum(leads) as leads, sum(scores) as scores {{pending}} group by created_hour),
closed_since as (
    select closed_hour, sum(won) as won, sum(lost) as lost
    from (select closed_hour, {{wonOrLost}} {{pending}} and closed_hour is not null) closings group by closed_hour),
counted as (
    select starts_at, ends_at, 0 as leads, 0 as scores, 0 as won, 0 as lost from steps
    union all
    select steps.starts_at, 0, leads, scores, 0, 0 from steps join lead_counts on company_id = $1
        and what = 'made' and lead_counts.starts_at >= first_hour and lead_counts.starts_at < end_hour
    union all
    select starts_at, 0, leads, scores, 0, 0
    from steps join changed on created_hour >= first_hour and created_hour < end_hour
    union all
    select starts_at, 0, 1, fit_score, 0, 0
    from steps join leads on company_id = $1 and created_at >= starts_at and created_at < first_hour
    union all
    select starts_at, 0, 1, fit_score, 0, 0
    from steps join leads on company_id = $1 and created_at >= end_hour and created_at < ends_at
    union all
    select steps.starts_at, 0, 0, 0, won, lost from steps join lead_counts on company_id = $1
        and what = 'closed' and lead_counts.starts_at >= first_hour and lead_counts.starts_at < end_hour
    union all
    select starts_at, 0, 0, 0, won, lost
    from steps join closed_since on closed_hour >= first_hour and closed_hour < end_hour
    union all
    select starts_at, 0, 0, 0, {{outcome}}
    from steps join leads on company_id = $1 and closed_at >= starts_at and closed_at < first_hour
    union all
    select starts_at, 0, 0, 0, {{outcome}}
    from steps join leads on company_id = $1 and closed_at >= end_hour and closed_at < ends_at)
select starts_at, max(ends_at) as ends_at, cast(sum(leads) as bigint) as count, {{averageOfScores}},
       cast(sum(won) as bigint) as won, cast(sum(lost) as bigint) as lost
from counted group by starts_at order by starts_at
