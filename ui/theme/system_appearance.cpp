#include "ui/theme/system_appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>
#include <QStyleHints>

#ifdef VIGIE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace vigie::ui {

using namespace Qt::StringLiterals;

SystemAppearance::SystemAppearance()
{
    const QPalette palette = QGuiApplication::palette();
    m_isDark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    watch();
}

void SystemAppearance::set(bool isDark)
{
    if (m_isDark == isDark)
        return;
    m_isDark = isDark;
    Q_EMIT changed();
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

void SystemAppearance::watch()
{
    const auto* const hints = QGuiApplication::styleHints();
    m_isDark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this,
        [this](Qt::ColorScheme scheme) { set(scheme == Qt::ColorScheme::Dark); });
}

#elif defined(Q_OS_WIN)

void SystemAppearance::watch()
{
    const auto look = [this] {
        const QSettings settings(
            u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
            QSettings::NativeFormat);
        set(settings.value(u"AppsUseLightTheme"_s, 1).toInt() == 0);
    };
    look();
    // Nobody tells of a change before Qt 6.5: look again whenever the program comes to the front.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, look);
}

#elif defined(VIGIE_DBUS)

namespace {

const QString portalName = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString settingsInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearanceGroup = u"org.freedesktop.appearance"_s;
const QString schemeKey = u"color-scheme"_s;
constexpr uint dark = 1;

} // namespace

void SystemAppearance::watch()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalName, portalPath, settingsInterface, u"SettingChanged"_s, this,
        SLOT(portalSaid(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(portalName, portalPath, settingsInterface, u"Read"_s);
    call << appearanceGroup << schemeKey;
    auto* const watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (reply.isValid()) // Read wraps its value in one variant more than it says
            portalSaid(appearanceGroup, schemeKey, qvariant_cast<QDBusVariant>(reply.value()));
        watcher->deleteLater();
    });
}

void SystemAppearance::portalSaid(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearanceGroup && key == schemeKey)
        set(value.variant().toUInt() == dark);
}

#else

void SystemAppearance::watch() { }

#endif

} // namespace vigie::ui
