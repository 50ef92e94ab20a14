#include "server/db/database.h"

#include "server/db/postgres.h"
#include "server/db/sqlite.h"

namespace vigie::db {

Result<Settings> settingsFromUrl(std::string_view url)
{
    Settings settings;
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
        settings.engine = Engine::Postgres;
        settings.location = url;
        return settings;
    }
    if (url.starts_with("sqlite:")) {
        url.remove_prefix(7);
        if (url.starts_with("//"))
            url.remove_prefix(2);
        settings.location = url;
        if (!settings.location.empty())
            return settings;
    }
    return errors::invalidField("DATABASE_URL",
        Text{"DATABASE_URL must be sqlite:/path/vigie.db or postgresql://user:password@host/database.",
            "DATABASE_URL doit être sqlite:/chemin/vigie.db ou postgresql://utilisateur:motdepasse@hote/base."});
}

std::unique_ptr<MigrationTarget> openMigrationTarget(const Settings& settings)
{
    return settings.engine == Engine::Postgres ? openPostgresScript(settings) : openSqliteScript(settings);
}

std::unique_ptr<Source> Source::create(const Settings& settings)
{
    return settings.engine == Engine::Postgres ? createPostgresSource(settings) : createSqliteSource(settings);
}

} // namespace vigie::db
