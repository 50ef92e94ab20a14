#include "ui/users/invitation_detail.h"

#include "ui/users/invitation_list.h"
#include "ui/users/role_words.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace vigie::ui {

InvitationDetail::InvitationDetail(QWidget* parent)
    : DetailPane(parent)
{
    auto* const body = new QWidget(this);
    m_words = textLabel(body, TextSize::Base, ink::secondary);
    m_withdraw = new ConfirmButton(body);
    m_withdraw->setObjectName("withdraw");
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(14);
    layout->addWidget(m_words);
    layout->addWidget(m_withdraw);
    layout->addStretch();
    auto* const head = makePerson(this, {});
    build(head, body);
    connect(m_withdraw, &ConfirmButton::confirmed, this, &InvitationDetail::withdrawRequested);
    InvitationDetail::retranslate();
}

void InvitationDetail::show(const std::optional<Invitation>& invitation)
{
    m_invitation = invitation;
    fill();
}

void InvitationDetail::fill()
{
    if (!m_invitation)
        return showWords(tr("Select an invitation to see what has become of it."));
    showRecord();
    const auto day = [](Instant at) { return TimeText::full(TimeText::localTime(at)); };
    const QString email = QString::fromStdString(m_invitation->email);
    const auto state = InvitationWords::stateOf(*m_invitation);
    initials().setName(email, state == InvitationWords::State::Open ? Tone::Info : Tone::Neutral);
    name().setText(email);
    setUnderName(RoleWords::role(m_invitation->role));
    const QString made = tr("Invited on %1.").arg(day(m_invitation->createdAt));
    if (m_invitation->acceptedAt)
        m_words->setText(made + u' ' + tr("Came in on %1.").arg(day(*m_invitation->acceptedAt)));
    else if (state == InvitationWords::State::Ended)
        m_words->setText(made + u' ' + tr("The link has ended: invite them again."));
    else
        m_words->setText(made + u' '
            + tr("The link works until %1. It was shown once: when it is lost, withdraw the invitation and make "
                 "another.")
                  .arg(day(m_invitation->expiresAt)));
    m_withdraw->setVisible(!m_invitation->acceptedAt);
}

void InvitationDetail::retranslate()
{
    m_withdraw->setWords(tr("Withdraw"), tr("Withdraw it now?"));
    fill();
}

} // namespace vigie::ui
