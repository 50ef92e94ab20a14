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
