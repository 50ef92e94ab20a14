#include "ui/events/agenda_row.h"

#include "ui/events/event_words.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/pill_label.h"
#include "ui/widgets/record_name.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace vigie::ui {

namespace {

constexpr int rowHeight = 56;
constexpr int padding = 16;
constexpr int timesWidth = 124;

} // namespace

AgendaRow::AgendaRow(const Event& event, QWidget* parent)
    : QAbstractButton(parent)
    , m_event(event)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCheckable(true);
    setAccessibleName(recordName(event) + QStringLiteral(", ") + EventWords::times(event));
    setAccessibleDescription(secondLine());
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, padding, 0);
    layout->addStretch();
    if (const QString state = EventWords::state(event); !state.isEmpty()) {
        m_pill = new PillLabel(state, EventWords::tone(event), this);
        m_pill->setAttribute(Qt::WA_TransparentForMouseEvents);
        layout->addWidget(m_pill);
    }
}

QSize AgendaRow::sizeHint() const
{
    return {320, rowHeight};
}

QString AgendaRow::secondLine() const
{
    QStringList words{EventWords::fill(m_event.fill(), m_event.capacity)};
    if (!m_event.place.empty())
        words.prepend(QString::fromStdString(m_event.place));
    return words.join(QStringLiteral(" · "));
}

void AgendaRow::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const QColor ground = isChecked() ? tokens.accentSoft : underMouse() ? tokens.lineSoft : QColor();
    painting::box(painter, rect(), 0, ground, {});
    if (hasFocus())
        painting::box(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6, {}, tokens.accent, 2);
    const auto line
        = [&](const QRect& room, Qt::Alignment edge, const QString& words, const QFont& font, const QColor& color) {
              painter.setFont(font);
              painter.setPen(color);
              painter.drawText(room, static_cast<int>(Qt::AlignLeft | edge),
                  QFontMetrics(font).elidedText(words, Qt::ElideRight, room.width()));
          };
    const int end = m_pill ? m_pill->x() : width() - padding;
    const QRect words(padding + timesWidth, 9, std::max(40, end - padding - timesWidth - 12), rowHeight - 18);
    line(QRect(padding, 9, timesWidth - 8, rowHeight - 18), Qt::AlignTop, EventWords::times(m_event),
        textFont(TextSize::Base), tokens.text2);
    line(words, Qt::AlignTop, recordName(m_event), textFont(TextSize::Base, QFont::Medium), tokens.text);
    line(words, Qt::AlignBottom, secondLine(), textFont(TextSize::Secondary), tokens.text2);
}

void AgendaRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT openRequested();
    case Qt::Key_Down:
        focusNextPrevChild(true);
        return;
    case Qt::Key_Up:
        focusNextPrevChild(false);
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void AgendaRow::mouseDoubleClickEvent(QMouseEvent*)
{
    Q_EMIT openRequested();
}

} // namespace vigie::ui
