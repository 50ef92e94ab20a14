#include "ui/checkins/checkin_detail.h"

#include "ui/checkins/checkin_history.h"
#include "ui/checkins/checkin_words.h"
#include "ui/client/people.h"
#include "ui/client/session.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/initials.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/text_label.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

CheckInDetail::CheckInDetail(const PageParts& parts, QWidget* parent)
    : DetailPane(parent)
    , m_parts(parts)
    , m_leave(new QPushButton(glyphIcon(Glyph::LogOut), QString(), this))
    , m_edit(new QPushButton(glyphIcon(Glyph::Pencil), QString(), this))
    , m_delete(new QPushButton(glyphIcon(Glyph::Trash), QString(), this))
{
    m_delete->setFlat(true);
    m_leave->setObjectName(u"leave"_s);
    m_delete->setObjectName(u"deleteCheckIn"_s);
    auto* const head = makePerson(this, {m_leave, m_edit, m_delete});
    build(head, makeBody());
    connect(m_leave, &QPushButton::clicked, this, &CheckInDetail::leaveRequested);
    connect(m_edit, &QPushButton::clicked, this, &CheckInDetail::editRequested);
    connect(m_delete, &QPushButton::clicked, this, &CheckInDetail::deleteRequested);
    connect(m_measure, &QPushButton::clicked, this, &CheckInDetail::measureRequested);
    connect(m_history, &CheckInHistory::allRequested, this, &CheckInDetail::allOfPersonRequested);
    connect(&m_parts.people, &People::changed, this, &CheckInDetail::fill);
    CheckInDetail::retranslate();
}

QWidget* CheckInDetail::makeBody()
{
    auto* const body = new QWidget(this);
    m_facts = new QVBoxLayout;
    m_facts->setSpacing(8);
    m_measure = new QPushButton(glyphIcon(Glyph::MapPin), QString(), body);
    m_measure->setObjectName(u"measure"_s);
    m_note = textLabel(body, TextSize::Base, ink::primary);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_history = new CheckInHistory(m_parts.api, body);
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(14);
    layout->addLayout(m_facts);
    layout->addWidget(m_note);
    layout->addWidget(m_measure, 0, Qt::AlignLeft);
    layout->addWidget(divider(body));
    layout->addWidget(m_history);
    layout->addStretch();
    return body;
}

void CheckInDetail::showCheckIn(const CheckIn& checkIn, const std::optional<Position>& origin)
{
    m_count = 1;
    m_checkIn = checkIn;
    m_origin = origin;
    fill();
}

void CheckInDetail::showCount(int selected)
{
    m_checkIn.reset();
    m_count = selected;
    fill();
}

bool CheckInDetail::mayChange() const
{
    const User& me = m_parts.session.user();
    return m_checkIn->userId == me.id || permissionsOf(me.role).has(Permission::ManageCheckIns);
}

void CheckInDetail::fill()
{
    if (!m_checkIn)
        return showWords(m_count > 1 ? tr("%n check-in(s) selected", nullptr, m_count)
                                     : tr("Select a check-in to see where somebody is, and where they were before."));
    showRecord();
    const bool isPresent = CheckInWords::isPresent(*m_checkIn);
    initials().setName(recordName(*m_checkIn), isPresent ? Tone::Good : Tone::Neutral);
    name().setText(recordName(*m_checkIn));
    setUnderName(QString::fromStdString(m_checkIn->place));
    m_leave->setVisible(mayChange() && isPresent);
    m_edit->setVisible(mayChange());
    m_delete->setVisible(mayChange());
    m_note->setText(QString::fromStdString(m_checkIn->note));
    m_note->setVisible(!m_checkIn->note.empty());
    m_measure->setVisible(Position::of(*m_checkIn).has_value());
    fillFacts();
    m_history->show(*m_checkIn);
}

void CheckInDetail::fillFacts()
{
    clear(m_facts);
    const auto add
        = [this](Glyph glyph, const QString& text) { m_facts->addWidget(new GlyphLabel(glyph, text, this)); };
    const bool isPresent = CheckInWords::isPresent(*m_checkIn);
    add(Glyph::LogIn, tr("Came: %1").arg(CheckInWords::time(m_checkIn->createdAt)));
    if (!isPresent)
        add(Glyph::LogOut, tr("Left: %1").arg(CheckInWords::time(m_checkIn->presentUntil)));
    else if (m_checkIn->until)
        add(Glyph::Clock, tr("Here until: %1").arg(CheckInWords::time(*m_checkIn->until)));
    else
        add(Glyph::Clock,
            tr("Did not say until when; counts as here until: %1").arg(CheckInWords::time(m_checkIn->presentUntil)));
    if (const auto position = Position::of(*m_checkIn)) {
        const QString away = m_origin ? u" · "_s + CheckInWords::distance(m_origin->metresTo(*position)) : QString();
        add(Glyph::MapPin, position->text() + away);
    }
    const QString by = m_parts.people.name(m_checkIn->createdBy);
    if (m_checkIn->createdBy != m_checkIn->userId && !by.isEmpty())
        add(Glyph::Person, tr("Checked in by %1").arg(by));
}

bool CheckInDetail::isSettled() const
{
    return m_history->isSettled();
}

void CheckInDetail::retranslate()
{
    m_leave->setText(tr("Leave"));
    m_leave->setToolTip(tr("Not here any more"));
    m_edit->setText(tr("Edit"));
    m_delete->setToolTip(tr("Delete"));
    m_delete->setAccessibleName(tr("Delete"));
    m_measure->setText(tr("Distances from here"));
    fill();
}

} // namespace vigie::ui
