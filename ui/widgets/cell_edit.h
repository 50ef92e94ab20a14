#pragma once

#include "server/base/fields.h"

#include <QString>

#include <functional>
#include <utility>
#include <vector>

namespace vigie::ui {

/// One of the values a cell can have: as the server knows it, and as people do.
struct CellChoice {
    QString code;
    QString word;
};

/// How a cell is written where it stands: the text it is written as, and what that text makes of the record.
template <class T>
struct CellEdit {
    std::vector<std::string_view> fields; ///< what it writes: these are sent
    std::function<QString(const T&)> text;
    std::function<void(T&, const QString&)> take;
    std::function<std::vector<CellChoice>()> choices; ///< empty: whatever one types
};

namespace cell_edit {

/// A field of text, as one types it.
template <class T>
CellEdit<T> text(std::string_view field, std::string T::*member)
{
    return {{field}, [member](const T& record) { return QString::fromStdString(record.*member); },
        [member](T& record, const QString& typed) { record.*member = typed.trimmed().toStdString(); }, {}};
}

/// A field that has one of a few values, each with its word.
template <class T, NamedEnum E>
CellEdit<T> choice(std::string_view field, E T::*member, QString (*word)(E))
{
    const auto code = [](E value) {
        const auto name = nameOf(value);
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    };
    return {{field}, [member, code](const T& record) { return code(record.*member); },
        [member](T& record, const QString& chosen) {
            record.*member = enumFrom<E>(chosen.toStdString()).value_or(record.*member);
        },
        [code, word] {
            std::vector<CellChoice> out;
            for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i)
                out.push_back({code(static_cast<E>(i)), word(static_cast<E>(i))});
            return out;
        }};
}

} // namespace cell_edit

} // namespace vigie::ui
