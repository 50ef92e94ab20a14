#pragma once

#include <QObject>
#include <QVariant>

class QDBusVariant;

namespace vigie::ui {

/// Whether the system is set to dark. Qt tells from 6.5 on; before that we ask Windows' settings or, on Linux, the
/// desktop portal, which every current desktop answers.
class SystemAppearance : public QObject {
    Q_OBJECT

public:
    SystemAppearance();

    bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed();

private:
    void set(bool isDark);
    void watch();
#ifdef VIGIE_DBUS
private Q_SLOTS:
    void portalSaid(const QString& group, const QString& key, const QDBusVariant& value);
#endif

private:
    bool m_isDark = false;
};

} // namespace vigie::ui
