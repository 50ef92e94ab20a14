-- Models: settings, keys, what they cost.

-- name: findAiSettings
select parallel, monthly_budget, currency, endpoints, version, updated_at from ai_settings where company_id = $1

-- name: saveAiSettings
-- Nothing when the version is not the one that stands there.
insert into ai_settings (company_id, parallel, monthly_budget, currency, endpoints, version, updated_at)
values ($1, $2, $3, $4, $5, 1, $6)
on conflict (company_id) do update set parallel = excluded.parallel, monthly_budget = excluded.monthly_budget,
    currency = excluded.currency, endpoints = excluded.endpoints, version = ai_settings.version + 1,
    updated_at = excluded.updated_at
where ai_settings.version = $7

-- name: findAiKeys
select feature, base_url, sealed from ai_keys where company_id = $1

-- name: saveAiKey
insert into ai_keys (company_id, feature, base_url, sealed) values ($1, $2, $3, $4)
on conflict (company_id, feature) do update set base_url = excluded.base_url, sealed = excluded.sealed

-- name: deleteAiKey
delete from ai_keys where company_id = $1 and feature = $2

-- name: insertAiUse
insert into ai_uses (company_id, feature, model, lead_id, contact_id, subject, subject_id, outcome, problem, input_tokens,
    output_tokens, is_estimate, cost_micros, took_ms, created_at)
values ($1, $2, $3, (select id from leads where company_id = $1 and id = $4),
    (select id from contacts where company_id = $1 and id = $5), $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)

-- name: addToAiMonth
insert into ai_months (company_id, month, uses, input_tokens, output_tokens, cost_micros) values ($1, $2, 1, $3, $4, $5)
on conflict (company_id, month) do update set uses = ai_months.uses + 1,
    input_tokens = ai_months.input_tokens + excluded.input_tokens,
    output_tokens = ai_months.output_tokens + excluded.output_tokens,
    cost_micros = ai_months.cost_micros + excluded.cost_micros

-- name: findAiMonth
select month, uses, input_tokens, output_tokens, cost_micros from ai_months where company_id = $1 and month = $2

-- name: listAiUses
select id, feature, model, lead_id, contact_id, subject, subject_id, outcome, problem, input_tokens, output_tokens,
    is_estimate, cost_micros, took_ms, created_at
from ai_uses where company_id = $1
