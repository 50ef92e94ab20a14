#include "ui/contacts/contact_card.h"

#include "ui/contacts/contact_words.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/cell_painting.h"
#include "ui/widgets/time_text.h"

#include <QEvent>

namespace vigie::ui {

namespace {

constexpr int cardWidth = 260;
constexpr int cardHeight = 220;
constexpr int padding = 16;
constexpr int lineHeight = 20;
constexpr int ringSize = 16;
constexpr std::size_t mostIdentities = 5;

} // namespace

ContactCard::ContactCard(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ContactCard::show(const std::optional<Contact>& contact)
{
    m_contact = contact;
    describe();
    update();
}

QSize ContactCard::sizeHint() const
{
    return {cardWidth, cardHeight};
}

QStringList ContactCard::lines() const
{
    QStringList out;
    for (const auto& identity : m_contact->identities) {
        if (static_cast<std::size_t>(out.size()) < mostIdentities)
            out.append(ContactWords::value(identity));
    }
    const auto more = static_cast<int>(m_contact->identities.size()) - static_cast<int>(out.size());
    if (more > 0)
        out.append(tr("and %n more", nullptr, more));
    out.append(tr("In Vigie since %1").arg(TimeText::day(TimeText::localTime(m_contact->createdAt))));
    return out;
}

void ContactCard::describe()
{
    setAccessibleName(m_contact ? tr("Keep %1").arg(QString::fromStdString(m_contact->name)) : QString());
    setAccessibleDescription(m_contact ? lines().join(QStringLiteral(", ")) : QString());
}

void ContactCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QAbstractButton::changeEvent(event);
}

void ContactCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    const bool isMarked = isChecked() || hasFocus();
    painting::box(painter, rect(), painting::cardRadius, isChecked() ? tokens.selection : tokens.surface,
        isMarked           ? tokens.accent
            : underMouse() ? tokens.text3
                           : tokens.line,
        hasFocus() ? 2 : 1);
    if (!m_contact)
        return;
    const QRect ring(width() - padding - ringSize, padding + 2, ringSize, ringSize);
    painting::box(
        painter, ring, ringSize / 2.0, isChecked() ? tokens.accent : QColor(), isChecked() ? QColor() : tokens.text3);
    if (isChecked())
        paintGlyph(painter, Glyph::Check, QRectF(ring).adjusted(3, 3, -3, -3), tokens.onAccent);
    QRect line(padding, padding, width() - 3 * padding - ringSize, lineHeight);
    painter.setFont(textFont(TextSize::Title, QFont::DemiBold));
    cells::line(painter, line, QString::fromStdString(m_contact->name), tokens.text);
    line.translate(0, lineHeight);
    painter.setFont(textFont());
    cells::line(painter, line, QString::fromStdString(m_contact->organisation), tokens.text2);
    line.setWidth(width() - 2 * padding);
    line.translate(0, lineHeight / 2);
    for (const QString& text : lines()) {
        line.translate(0, lineHeight);
        cells::line(painter, line, text, tokens.text2);
    }
}

} // namespace vigie::ui
