-- Companies, users, sessions, invitations, keys.

-- name: insertCompany
insert into companies (name, language, country, time_zone, created_at, updated_at) values ($1, $2, $3, $4, $5, $5) returning id

-- name: findCompany
select id, name, language, country, time_zone, registration_open, version, created_at, updated_at from companies where id = $1

-- name: lockCompany
-- [postgres]
select id, name, language, country, time_zone, registration_open, version, created_at, updated_at from companies
where id = $1 for update
-- [sqlite]
select id, name, language, country, time_zone, registration_open, version, created_at, updated_at from companies
where id = $1

-- name: updateCompany
update companies set name = $2, language = $3, country = $4, time_zone = $5, registration_open = $6, updated_at = $7,
    version = version + 1 where id = $1

-- name: openCompanies
-- Companies a stranger may join, or the one they named; one is enough to know which.
select id from companies where registration_open and (cast($1 as bigint) is null or id = $1) order by id limit 2

-- name: anyUser
select 1 from users limit 1

-- name: lockEmail
-- Two who want the same address at the same time take it in turn: the second one sees that it is taken.
-- [postgres]
select pg_advisory_xact_lock(hashtextextended($1, -1))
-- [sqlite]
select $1 where 0

-- name: insertUser
-- Nothing when the address is taken.
insert into users (company_id, email, name, first_name, last_name, role, language, password_hash, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
on conflict (email) do nothing returning id

-- name: findUser
-- key: id
select id, company_id, email, name, first_name, last_name, role, language, totp_enabled, disabled, last_login_at, version,
       created_at, updated_at
from users where company_id = $1 and id = $2

-- name: lockUser
-- [postgres]
select id, company_id, email, name, first_name, last_name, role, language, totp_enabled, disabled, last_login_at, version,
       created_at, updated_at
from users where company_id = $1 and id = $2 for update
-- [sqlite]
select id, company_id, email, name, first_name, last_name, role, language, totp_enabled, disabled, last_login_at, version,
       created_at, updated_at
from users where company_id = $1 and id = $2

-- name: findCredentials
select id, company_id, password_hash, totp_secret, totp_enabled, totp_last_step, disabled from users where email = $1

-- name: credentialsOfUser
select id, company_id, password_hash, totp_secret, totp_enabled, totp_last_step, disabled from users
where company_id = $1 and id = $2

-- name: lockCredentials
-- [postgres]
select id, company_id, password_hash, totp_secret, totp_enabled, totp_last_step, disabled from users
where company_id = $1 and id = $2 for update
-- [sqlite]
select id, company_id, password_hash, totp_secret, totp_enabled, totp_last_step, disabled from users
where company_id = $1 and id = $2

-- name: findUserByEmail
select id, company_id, email, name, first_name, last_name, role, language, totp_enabled, disabled, last_login_at, version,
       created_at, updated_at
from users where email = $1

-- name: listUsers
select id, company_id, email, name, first_name, last_name, role, language, totp_enabled, disabled, last_login_at, version,
       created_at, updated_at
from users where company_id = $1

-- name: updateUser
-- Nothing when the address is another user's.
update users set email = $3, name = $4, first_name = $5, last_name = $6, role = $7, language = $8, disabled = $9,
    updated_at = $10, version = version + 1
where company_id = $1 and id = $2 and not exists (select 1 from users other where other.email = $3 and other.id <> $2)

-- name: deleteUser
delete from users where company_id = $1 and id = $2

-- name: countOwners
select count(*) from users where company_id = $1 and role = 'owner' and not disabled

-- name: lockOwners
-- Two owners that give up at the same time must not both succeed.
-- [postgres]
select id from users where company_id = $1 and role = 'owner' order by id for update
-- [sqlite]
select id from users where company_id = $1 and role = 'owner'

-- name: setPassword
update users set password_hash = $3, updated_at = $4, version = version + 1 where company_id = $1 and id = $2

-- name: upgradePasswordHash
update users set password_hash = $3 where id = $1 and password_hash = $2

-- name: setLastLogin
update users set last_login_at = $3 where company_id = $1 and id = $2

-- name: setTotpSecret
update users set totp_secret = $3, totp_enabled = $4, totp_last_step = 0, updated_at = $5, version = version + 1
where company_id = $1 and id = $2

-- name: spendTotpStep
-- A code works once: nothing is changed when its time step was used already.
update users set totp_last_step = $2 where id = $1 and totp_last_step < $2

-- name: insertRecoveryCode
insert into recovery_codes (user_id, code_hash) values ($1, $2)

-- name: spendRecoveryCode
delete from recovery_codes where user_id = $1 and code_hash = $2

-- name: deleteRecoveryCodes
delete from recovery_codes where user_id = $1

-- name: insertPasswordReset
insert into password_resets (token_hash, user_id, expires_at) values ($1, $2, $3)

-- name: findUserOfPasswordReset
select u.id, u.company_id, u.email, u.name, u.first_name, u.last_name, u.role, u.language, u.totp_enabled, u.disabled,
       u.last_login_at, u.version, u.created_at, u.updated_at
from password_resets r join users u on u.id = r.user_id where r.token_hash = $1 and r.expires_at > $2 and not u.disabled

-- name: spendPasswordReset
delete from password_resets where token_hash = $1 and expires_at > $2

-- name: deletePasswordResets
delete from password_resets where user_id = $1

-- name: deletePasswordResetsOfCompany
delete from password_resets where user_id in (select id from users where company_id = $1)

-- name: insertSession
insert into sessions (company_id, user_id, impersonator_id, refresh_hash, device, address, created_at, last_used_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $7, $8) returning id

-- name: findSessionState
-- What an access token is checked against.
select s.id, s.company_id, s.user_id, s.impersonator_id, s.revoked, s.expires_at, u.role, u.disabled
from sessions s join users u on u.id = s.user_id where s.id = $1

-- name: findSessionByRefresh
-- [postgres]
select id, company_id, user_id, impersonator_id, revoked, expires_at from sessions where refresh_hash = $1 for update
-- [sqlite]
select id, company_id, user_id, impersonator_id, revoked, expires_at from sessions where refresh_hash = $1

-- name: findSpentRefresh
select session_id from spent_refresh_tokens where token_hash = $1

-- name: spendRefresh
insert into spent_refresh_tokens (token_hash, session_id, spent_at) values ($1, $2, $3) on conflict do nothing

-- name: rotateSession
update sessions set refresh_hash = $2, last_used_at = $3, expires_at = $4, address = $5 where id = $1

-- name: revokeSession
update sessions set revoked = true where company_id = $1 and user_id = $2 and id = $3 and not revoked

-- name: revokeSessionById
update sessions set revoked = true where id = $1

-- name: revokeSessionsOfUser
-- Those in which the user acts as somebody else are the user's too.
update sessions set revoked = true
where company_id = $1 and (user_id = $2 or impersonator_id = $2) and id <> coalesce(cast($3 as bigint), 0) and not revoked

-- name: revokeImpersonationsAround
-- Those in which the user acts as somebody else, and those in which somebody else acts as the user.
update sessions set revoked = true
where company_id = $1 and not revoked and (impersonator_id = $2 or (user_id = $2 and impersonator_id is not null))

-- name: listSessions
select id, user_id, impersonator_id, device, address, created_at, last_used_at, expires_at from sessions
where company_id = $1 and user_id = $2 and not revoked and expires_at > $3 order by last_used_at desc limit 200

-- name: forgetSessions
delete from sessions where expires_at < $1

-- name: insertInvitation
insert into invitations (company_id, email, role, token_hash, invited_by, created_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7) returning id

-- name: findInvitation
select id, company_id, email, role, created_at, expires_at, accepted_at from invitations where token_hash = $1

-- name: findInviter
-- Nothing when they are gone or disabled.
select u.id, u.company_id, u.email, u.name, u.first_name, u.last_name, u.role, u.language, u.totp_enabled, u.disabled,
       u.last_login_at, u.version, u.created_at, u.updated_at
from invitations i join users u on u.id = i.invited_by where i.company_id = $1 and i.id = $2 and not u.disabled

-- name: acceptInvitation
update invitations set accepted_at = $2 where id = $1 and accepted_at is null

-- name: listInvitations
select id, company_id, email, role, created_at, expires_at, accepted_at from invitations
where company_id = $1 order by id desc limit 500

-- name: deleteInvitation
delete from invitations where company_id = $1 and id = $2 and accepted_at is null

-- name: insertApiKey
insert into api_keys (company_id, name, prefix, key_hash, permissions, created_by, created_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8) returning id

-- name: listApiKeys
select id, name, prefix, permissions, created_at, last_used_at, expires_at from api_keys
where company_id = $1 and not revoked order by id desc limit 500

-- name: findApiKeyState
-- Nothing when who made it is gone or disabled.
select k.id, k.company_id, k.permissions, k.expires_at, k.revoked, k.created_by, u.role as maker_role
from api_keys k join users u on u.id = k.created_by and not u.disabled where k.key_hash = $1

-- name: touchApiKey
update api_keys set last_used_at = $2 where id = $1

-- name: revokeApiKey
update api_keys set revoked = true where company_id = $1 and id = $2 and not revoked

-- name: findSetting
select value from server_settings where name = $1

-- name: insertSetting
insert into server_settings (name, value) values ($1, $2) on conflict do nothing

-- name: replaceSetting
insert into server_settings (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value

-- name: deleteSetting
delete from server_settings where name = $1 and value = $2

-- name: findFirstOwner
select id, company_id, email, name, first_name, last_name, role, language, totp_enabled, disabled, last_login_at, version,
       created_at, updated_at
from users where role = 'owner' and not disabled order by id limit 1
