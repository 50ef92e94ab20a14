#include "ui/widgets/drafts.h"

#include "server/base/fields.h"
#include "server/users/user_api.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSaveFile>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

std::string textAt(const json::Object& object, std::string_view key)
{
    const auto* const value = object.if_contains(boost::json::string_view(key.data(), key.size()));
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

} // namespace

/// The address of a server is no help in telling people apart: this computer's own has another port at each start.
Drafts::Drafts(QDir folder, const User& person)
    : m_folder(std::move(folder))
    , m_person(QByteArray::fromStdString(
          person.email + '|' + std::to_string(person.id.value) + '|' + toIso(person.createdAt)))
{
    dropOld();
}

QString Drafts::fileOf(const QString& form) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_person);
    hash.addData("\n");
    hash.addData(form.toUtf8());
    return m_folder.filePath(QString::fromLatin1(hash.result().toHex().left(32)) + u".json"_s);
}

bool Drafts::keep(const QString& form, const std::string& before, const std::string& written)
{
    const auto known = find(form);
    if (known && known->before == before && known->written == written)
        return true;
    std::string text;
    json::Writer writer(text);
    writer.beginObject().key("before").string(before);
    writer.key("written").string(written);
    writer.key("at").string(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString());
    writer.endObject();
    if (static_cast<qint64>(text.size()) > mostBytes || !m_folder.mkpath(u"."_s))
        return false;
    QSaveFile file(fileOf(form));
    return file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
        && file.write(QByteArray::fromStdString(text)) > 0 && file.commit();
}

/// What is damaged is as good as nothing.
std::optional<Draft> Drafts::find(const QString& form) const
{
    QFile file(fileOf(form));
    if (file.size() > mostBytes || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto value = json::parse(file.readAll().toStdString());
    if (!value || !value->is_object())
        return std::nullopt;
    const auto& object = value->get_object();
    const Draft draft{textAt(object, "before"), textAt(object, "written"),
        QDateTime::fromString(QString::fromStdString(textAt(object, "at")), Qt::ISODateWithMs)};
    const bool isWhole = !draft.written.empty() && draft.at.isValid();
    return isWhole ? std::optional(draft) : std::nullopt;
}

void Drafts::drop(const QString& form)
{
    QFile::remove(fileOf(form));
}

void Drafts::dropOld() const
{
    const auto oldest = QDateTime::currentDateTime().addDays(-days);
    for (const auto& file : m_folder.entryInfoList({u"*.json"_s}, QDir::Files)) {
        if (file.lastModified() < oldest)
            QFile::remove(file.filePath());
    }
}

} // namespace vigie::ui
