#include "ui/settings/background_section.h"

#include "ui/settings/settings_card.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QLabel>
#include <QSettings>
#include <QSystemTrayIcon>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

BackgroundSection::BackgroundSection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_settings(parts.settings)
    , m_card(addCard())
    , m_isNotified(new QCheckBox(this))
    , m_ofWhat(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_staysInTray(new QCheckBox(this))
    , m_withoutTray(textLabel(this, TextSize::Secondary, ink::secondary))
{
    const auto now = BackgroundPreferences::load(m_settings);
    m_isNotified->setChecked(now.isNotified);
    m_isNotified->setObjectName(u"isNotified"_s);
    m_staysInTray->setChecked(now.staysInTray);
    m_staysInTray->setObjectName(u"staysInTray"_s);
    m_withoutTray->setVisible(!QSystemTrayIcon::isSystemTrayAvailable());
    for (auto* const widget : std::initializer_list<QWidget*>{m_isNotified, m_ofWhat, m_staysInTray, m_withoutTray})
        m_card->body()->addWidget(widget);
    for (auto* const box : {m_isNotified, m_staysInTray})
        connect(box, &QCheckBox::toggled, this, &BackgroundSection::save);
    retranslate();
    state().showContent();
}

void BackgroundSection::save()
{
    BackgroundPreferences chosen;
    chosen.isNotified = m_isNotified->isChecked();
    chosen.staysInTray = m_staysInTray->isChecked();
    chosen.save(m_settings);
}

void BackgroundSection::retranslate()
{
    m_card->setTitle(tr("Notifications"));
    m_card->setExplanation(tr("On this computer, from now on; nothing is sent anywhere for it."));
    m_isNotified->setText(tr("Tell me of what concerns me"));
    m_ofWhat->setText(tr("A lead that is given to you, a sign-in elsewhere, a server out of reach; never while this "
                         "window is in front."));
    m_staysInTray->setText(tr("Closing the window keeps Vigie in the tray"));
    m_withoutTray->setText(tr("This desktop shows no tray: Vigie ends with its window, and cannot notify."));
}

} // namespace vigie::ui
