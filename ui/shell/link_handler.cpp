#include "ui/shell/link_handler.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileOpenEvent>
#include <QSettings>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_WIN
void registerScheme()
{
    const QString program = QDir::toNativeSeparators(QCoreApplication::applicationFilePath());
    QSettings scheme(u"HKEY_CURRENT_USER\\Software\\Classes\\vigie"_s, QSettings::NativeFormat);
    scheme.setValue(u"."_s, u"URL:Vigie"_s);
    scheme.setValue(u"URL Protocol"_s, QString());
    scheme.setValue(u"shell/open/command/."_s, u"\"%1\" \"%2\""_s.arg(program, u"%1"_s));
}
#endif

} // namespace

LinkHandler::LinkHandler(QObject* application)
{
    application->installEventFilter(this);
#ifdef Q_OS_WIN
    registerScheme();
#endif
}

bool LinkHandler::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    Q_EMIT linkOpened(static_cast<QFileOpenEvent*>(event)->url().toString());
    return true;
}

} // namespace vigie::ui
