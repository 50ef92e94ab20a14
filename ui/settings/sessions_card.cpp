#include "ui/settings/sessions_card.h"

#include "ui/theme/glyph.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/named_row.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/pill_label.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

SessionsCard::SessionsCard(ApiClient& api, QWidget* parent)
    : SettingsCard(parent)
    , m_client(api)
    , m_notice(new NoticeBar(this))
    , m_rows(new QVBoxLayout)
    , m_endOthers(new ConfirmButton(this))
{
    m_endOthers->setObjectName(u"endOtherSessions"_s);
    m_rows->setSpacing(12);
    body()->addWidget(m_notice);
    body()->addLayout(m_rows);
    body()->addWidget(m_endOthers, 0, Qt::AlignLeft);
    connect(m_endOthers, &ConfirmButton::confirmed, this, [this] { end(m_client.endOtherSessions()); });
    connect(m_notice, &NoticeBar::actionRequested, this, &SessionsCard::load);
    retranslate();
}

void SessionsCard::load()
{
    m_load.cancel();
    m_load = m_client.sessions();
    m_load.then(this, [this](Result<std::vector<SessionInfo>> sessions) {
        if (!sessions)
            return m_notice->tell(NoticeTone::Bad, textOf(sessions.error()), tr("Try again"));
        m_notice->hide();
        m_known = std::move(*sessions);
        std::stable_sort(
            m_known.begin(), m_known.end(), [](const auto& a, const auto& b) { return a.current && !b.current; });
        fill();
    });
}

void SessionsCard::fill()
{
    clear(m_rows);
    for (const auto& session : m_known)
        m_rows->addWidget(makeRow(session));
    m_endOthers->setVisible(m_known.size() > 1);
}

QWidget* SessionsCard::makeRow(const SessionInfo& session)
{
    const QString name = session.device.empty() ? tr("Unknown device") : QString::fromStdString(session.device);
    const QString about
        = tr("%1 · last used %2")
              .arg(QString::fromStdString(session.address), TimeText::full(TimeText::localTime(session.lastUsedAt)));
    auto* const row = new NamedRow(name, {about}, this);
    if (session.current)
        row->addAtEnd(new PillLabel(tr("This one"), Tone::Good, row));
    else
        connect(row->addEnding(u"endSession"_s, tr("End"), tr("End it now?")), &ConfirmButton::confirmed, this,
            [this, id = session.id] { end(m_client.endSession(id)); });
    return row;
}

void SessionsCard::end(Reply<void> reply)
{
    m_end = std::move(reply);
    m_end.then(this, [this](const Result<void>& result) {
        if (!result)
            m_notice->tell(NoticeTone::Bad, textOf(result.error()), tr("Try again"));
        else
            load();
    });
}

void SessionsCard::retranslate()
{
    setTitle(tr("Sessions"));
    setExplanation(tr("Where you are signed in. End what you do not recognise, then change your password."));
    m_endOthers->setWords(tr("End all others"), tr("End all others now?"));
    fill();
}

void SessionsCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsCard::changeEvent(event);
}

} // namespace vigie::ui
