#pragma once

#include <QString>

namespace vigie::ui {

/// What a record is called: its name or, where it has none, its title.
template <class T>
QString recordName(const T& record)
{
    if constexpr (requires { record.name; })
        return QString::fromStdString(record.name);
    else
        return QString::fromStdString(record.title);
}

} // namespace vigie::ui
