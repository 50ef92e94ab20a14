#pragma once

#include <QPlainTextEdit>
#include <QString>

#include <string>
#include <vector>

/// How sections show and read texts.
namespace vigie::ui {

inline QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

/// An editor of several lines, which Tab leaves.
inline QPlainTextEdit* linesEdit(QWidget* parent, const QString& name, int height)
{
    auto* const out = new QPlainTextEdit(parent);
    out->setObjectName(name);
    out->setFixedHeight(height);
    out->setTabChangesFocus(true);
    return out;
}

inline QString joined(const std::vector<std::string>& texts, const QString& separator)
{
    QStringList out;
    for (const auto& text : texts)
        out.append(qt(text));
    return out.join(separator);
}

/// What stands on each line, without blank ones.
inline std::vector<std::string> linesIn(const QString& text)
{
    std::vector<std::string> out;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            out.push_back(line.trimmed().toStdString());
    }
    return out;
}

} // namespace vigie::ui
