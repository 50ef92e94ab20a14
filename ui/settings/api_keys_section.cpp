#include "ui/settings/api_keys_section.h"

#include "ui/settings/api_key_form.h"
#include "ui/settings/settings_card.h"
#include "ui/users/role_words.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/named_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/pill_label.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QHBoxLayout>
#include <QLabel>

namespace vigie::ui {

using namespace Qt::StringLiterals;

ApiKeysSection::ApiKeysSection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_client(parts.api)
    , m_form(new ApiKeyForm(parts, this))
    , m_listCard(nullptr)
    , m_notice(new NoticeBar(this))
    , m_rows(new QVBoxLayout)
{
    addToColumn(m_form);
    m_listCard = addCard();
    m_rows->setSpacing(16);
    m_listCard->body()->addWidget(m_notice);
    m_listCard->body()->addLayout(m_rows);
    connect(m_form, &ApiKeyForm::edited, this, &SettingsSection::unsavedChanged);
    connect(m_form, &ApiKeyForm::made, this, &ApiKeysSection::reload);
    connect(m_notice, &NoticeBar::actionRequested, this, &ApiKeysSection::reload);
    retranslate();
    reload();
}

bool ApiKeysSection::isUnsaved() const
{
    return m_form->isUnsaved();
}

void ApiKeysSection::reload()
{
    if (!m_isLoaded)
        state().showLoading();
    m_load.cancel();
    m_load = m_client.keys();
    m_load.then(this, [this](Result<std::vector<ApiKey>> keys) {
        if (!keys && !m_isLoaded)
            return state().showError(textOf(keys.error()));
        if (!keys)
            return m_notice->tell(NoticeTone::Bad, textOf(keys.error()), tr("Try again"));
        m_notice->hide();
        m_known = std::move(*keys);
        m_isLoaded = true;
        fill();
        state().showContent();
    });
}

void ApiKeysSection::noticed(const Change& change)
{
    if (change.entity == "apiKey")
        reload();
}

void ApiKeysSection::fill()
{
    clear(m_rows);
    for (const auto& key : m_known)
        m_rows->addWidget(makeRow(key));
    m_listCard->setTitle(tr("Keys"));
    m_listCard->setExplanation(m_known.empty() ? tr("No program has a key yet.") : QString());
}

QString ApiKeysSection::aboutText(const ApiKey& key) const
{
    const auto day = [](Instant at) { return TimeText::day(TimeText::localTime(at)); };
    QStringList parts{QString::fromStdString(key.prefix) + u'…'};
    parts.append(key.lastUsedAt ? tr("last used on %1").arg(day(*key.lastUsedAt)) : tr("never used"));
    parts.append(key.expiresAt ? tr("ends on %1").arg(day(*key.expiresAt)) : tr("does not end by itself"));
    return parts.join(u" · "_s);
}

QWidget* ApiKeysSection::makeRow(const ApiKey& key)
{
    QStringList phrases;
    for (const Permission permission : key.permissions)
        phrases.append(RoleWords::phrase(permission));
    const QString rights = phrases.isEmpty() ? tr("May do nothing.") : tr("May %1.").arg(phrases.join(u", "_s));
    auto* const row = new NamedRow(QString::fromStdString(key.name), {aboutText(key), rights}, this);
    if (key.expiresAt && *key.expiresAt <= now())
        row->addAtEnd(new PillLabel(tr("Ended"), Tone::Neutral, row));
    connect(row->addEnding(u"revokeKey"_s, tr("Revoke"), tr("Revoke it now?")), &ConfirmButton::confirmed, this,
        [this, id = key.id] { revoke(id); });
    return row;
}

void ApiKeysSection::revoke(ApiKeyId id)
{
    m_revoke = m_client.revoke(id);
    m_revoke.then(this, [this](const Result<void>& result) {
        if (!result)
            return m_notice->tell(NoticeTone::Bad, textOf(result.error()), tr("Try again"));
        reload();
    });
}

void ApiKeysSection::retranslate()
{
    fill();
}

} // namespace vigie::ui
