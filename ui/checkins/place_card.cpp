#include "ui/checkins/place_card.h"

#include "ui/checkins/checkin_words.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/tone.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/initials.h"

#include <QEvent>
#include <QLocale>

namespace vigie::ui {

namespace {

constexpr int cardWidth = 236;
constexpr int cardHeight = 68;
constexpr int padding = 12;
constexpr int faceSize = 24;
constexpr int faceStep = 18;
constexpr std::size_t mostFaces = 4;
constexpr int gap = 8;

} // namespace

PlaceCard::PlaceCard(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(sizeHint());
}

QSize PlaceCard::sizeHint() const
{
    return {cardWidth, cardHeight};
}

void PlaceCard::show(const PlacePresence& presence, std::optional<double> metres)
{
    m_presence = presence;
    m_metres = metres;
    tell();
    update();
}

QStringList PlaceCard::names() const
{
    QStringList out;
    for (const auto& person : m_presence.people)
        out.append(QString::fromStdString(person.name));
    return out;
}

/// How many there are, and how far away.
QString PlaceCard::figures() const
{
    const QString count = QLocale().toString(static_cast<qlonglong>(m_presence.count));
    return m_metres ? CheckInWords::distance(*m_metres) + QStringLiteral(" · ") + count : count;
}

void PlaceCard::tell()
{
    constexpr qsizetype most = 12; // a tool tip is no list
    const QStringList all = names();
    QString people = all.mid(0, most).join(QStringLiteral(", "));
    if (all.size() > most)
        people += QStringLiteral("…");
    //: a place, how many are there, and who
    setAccessibleName(tr("%1: %n person(s) here now", nullptr, static_cast<int>(m_presence.count)).arg(place()));
    setAccessibleDescription(people);
    setToolTip(place().toHtmlEscaped() + QStringLiteral("<br>") + people.toHtmlEscaped());
}

/// Initials that overlap a little; returns where the names begin.
int PlaceCard::paintFaces(QPainter& painter, const QRect& room) const
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    const std::size_t shown = std::min(mostFaces, m_presence.people.size());
    const ToneColors colors = colorsOf(Tone::Accent, tokens);
    painter.setFont(textFont(TextSize::Secondary, QFont::DemiBold));
    QRect face(room.left(), room.center().y() - faceSize / 2 + 1, faceSize, faceSize);
    for (std::size_t i = 0; i < shown; ++i) {
        painting::box(painter, face.adjusted(-1, -1, 1, 1), faceSize / 2.0 + 1, tokens.surface, {});
        painting::box(painter, face, faceSize / 2.0, colors.soft, {});
        painter.setPen(colors.text);
        painter.drawText(face, Qt::AlignCenter, initialsOf(QString::fromStdString(m_presence.people[i].name)).left(2));
        face.translate(faceStep, 0);
    }
    return face.left() + faceSize - faceStep + gap;
}

void PlaceCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const QColor ground = isChecked() ? tokens.accentSoft : underMouse() ? tokens.selection : tokens.surface;
    painting::box(painter, rect(), painting::cardRadius, ground,
        hasFocus() || isChecked() ? tokens.accent : tokens.line, hasFocus() ? 2 : 1);
    const QRect room = rect().adjusted(padding, 8, -padding, -8);
    const QRect upper(room.left(), room.top(), room.width(), 22);
    const QRect lower(room.left(), room.bottom() - 25, room.width(), 26);
    painter.setFont(textFont(TextSize::Base));
    painter.setPen(isChecked() ? tokens.accentText : tokens.text2);
    painter.drawText(upper, Qt::AlignVCenter | Qt::AlignRight, figures());
    const int used = painter.fontMetrics().horizontalAdvance(figures()) + gap;
    const auto line = [&painter](const QRect& in, const QString& text) {
        painter.drawText(in, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, in.width()));
    };
    painter.setFont(textFont(TextSize::Base, QFont::DemiBold));
    painter.setPen(isChecked() ? tokens.accentText : tokens.text);
    line(upper.adjusted(0, 0, -used, 0), place());
    const int left = paintFaces(painter, lower);
    painter.setFont(textFont(TextSize::Secondary));
    painter.setPen(isChecked() ? tokens.accentText : tokens.text2);
    line(QRect(QPoint(left, lower.top()), lower.bottomRight()), names().join(QStringLiteral(", ")));
}

void PlaceCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QAbstractButton::changeEvent(event);
}

} // namespace vigie::ui
