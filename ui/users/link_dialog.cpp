#include "ui/users/link_dialog.h"

#include "ui/widgets/one_time_secret.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 520;

} // namespace

LinkDialog::LinkDialog(Purpose purpose, const QString& person, const QString& link, Instant ends, QWidget* parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_person(person)
    , m_ends(ends)
    , m_words(textLabel(this))
    , m_link(new OneTimeSecret(this))
    , m_done(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_link->setSecret(link);
    m_done->setObjectName(u"linkKept"_s);
    m_done->setDefault(true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_words);
    layout->addWidget(m_link);
    layout->addWidget(m_done, 0, Qt::AlignRight);
    setFixedWidth(dialogWidth);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void LinkDialog::retranslate()
{
    const QString until = TimeText::full(TimeText::localTime(m_ends));
    if (m_purpose == Purpose::Invitation) {
        setWindowTitle(tr("Invitation"));
        m_words->setText(tr("Hand this link to %1: with it they choose a password and are in. It works once, until %2.")
                             .arg(m_person, until));
    } else {
        setWindowTitle(tr("New password"));
        m_words->setText(tr("Hand this link to %1: with it they choose a new password, which ends their sessions. It "
                            "works once, until %2.")
                             .arg(m_person, until));
    }
    m_link->setExplanation(tr("The link is not shown again. Whoever has it gets in: hand it over on a safe way."));
    m_done->setText(tr("Done"));
}

void LinkDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace vigie::ui
