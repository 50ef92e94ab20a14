#include "ui/widgets/command.h"

#include <QCoreApplication>
#include <QTranslator>

namespace vigie::ui {

QString Command::text() const
{
    return QCoreApplication::translate("Command", title);
}

QStringList Command::words() const
{
    return inAllLanguages("Command", QString::fromUtf8(title));
}

QStringList inAllLanguages(const char* context, const QString& english)
{
    static const auto french = [] {
        auto out = std::make_unique<QTranslator>();
        // Where it is missing, the words are those of English alone.
        const bool isThere = out->load(QStringLiteral(":/i18n/vigie_fr"));
        Q_UNUSED(isThere)
        return out;
    }();
    QStringList out{english};
    const QString other = french->translate(context, english.toUtf8().constData());
    if (!other.isEmpty())
        out.append(other);
    return out;
}

} // namespace vigie::ui
