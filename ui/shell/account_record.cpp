#include "ui/shell/account_record.h"

#include <QSettings>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<AccountKind, const char*> kindNames[] = {{AccountKind::Server, "server"},
    {AccountKind::Here, "here"}, {AccountKind::Demonstration, "demonstration"}, {AccountKind::Station, "station"}};

AccountKind kindNamed(const QString& name)
{
    for (const auto& [kind, known] : kindNames) {
        if (name == QLatin1String(known))
            return kind;
    }
    return AccountKind::Server;
}

QString nameOf(AccountKind kind)
{
    for (const auto& [known, name] : kindNames) {
        if (kind == known)
            return QLatin1String(name);
    }
    return {};
}

} // namespace

RememberedAccounts RememberedAccounts::load(QSettings& settings)
{
    RememberedAccounts out;
    const int count = settings.beginReadArray(u"accounts"_s);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        AccountRecord record;
        record.id = settings.value(u"id"_s).toString();
        record.kind = kindNamed(settings.value(u"kind"_s).toString());
        record.server = settings.value(u"server"_s).toUrl();
        record.email = settings.value(u"email"_s).toString();
        record.company = settings.value(u"company"_s).toString();
        // The file is anybody's to edit: an account that leads nowhere is left out.
        const bool isElsewhere = record.kind == AccountKind::Server || record.kind == AccountKind::Station;
        if (!record.id.isEmpty() && (!isElsewhere || !record.server.host().isEmpty()))
            out.records.push_back(std::move(record));
    }
    settings.endArray();
    out.current = settings.value(u"account"_s).toString();
    return out;
}

void RememberedAccounts::save(QSettings& settings) const
{
    settings.remove(u"accounts"_s);
    settings.beginWriteArray(u"accounts"_s, static_cast<int>(records.size()));
    for (int i = 0; i < static_cast<int>(records.size()); ++i) {
        const AccountRecord& record = records[static_cast<std::size_t>(i)];
        settings.setArrayIndex(i);
        settings.setValue(u"id"_s, record.id);
        settings.setValue(u"kind"_s, nameOf(record.kind));
        settings.setValue(u"server"_s, record.server);
        settings.setValue(u"email"_s, record.email);
        settings.setValue(u"company"_s, record.company);
    }
    settings.endArray();
    settings.setValue(u"account"_s, current);
}

} // namespace vigie::ui
