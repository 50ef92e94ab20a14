#include "ui/client/kept_doors.h"

#include "ui/client/wire.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace vigie::ui {

namespace {

constexpr qint64 largest = 4 * 1024 * 1024;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

bool KeptDoors::keep(std::vector<DoorEvent> doors) const
{
    for (auto& door : doors)
        door.serverTime = {}; // of another moment: nothing is to be reckoned from it
    QSaveFile file(m_path);
    if (!QFileInfo(m_path).dir().mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly)
        || !file.setPermissions(ownerOnly))
        return false;
    file.write(QByteArray::fromStdString(toJson(doors)));
    return file.commit();
}

std::vector<DoorEvent> KeptDoors::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return {};
    const auto value = json::parse(file.readAll().toStdString());
    std::vector<DoorEvent> doors;
    if (!value || !wire::read(*value, doors))
        return {};
    return doors;
}

} // namespace vigie::ui
