#include "ui/widgets/form_field.h"

#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

FormField::FormField(QString path, QWidget* editor, QWidget* parent)
    : QWidget(parent)
    , m_path(std::move(path))
    , m_label(new QLabel(this))
    , m_editor(editor)
    , m_below(new QLabel(this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(m_editor);
    layout->addWidget(m_below);
    layout->addStretch(); // stays at the top when the field beside it needs more room
    m_label->setBuddy(m_editor);
    m_label->hide(); // what names itself, as a tick does, has none
    setText(m_label, TextSize::Secondary, QFont::Medium, ink::secondary);
    m_below->setWordWrap(true);
    m_below->setTextFormat(Qt::PlainText);
    showBelow();
}

void FormField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_label->show();
    m_editor->setAccessibleName(label);
}

void FormField::setHint(const QString& hint)
{
    m_hint = hint;
    showBelow();
}

void FormField::setError(const QString& sentence)
{
    m_error = sentence;
    showBelow();
}

void FormField::offer(const QString& theirs, std::function<void()> take)
{
    delete m_offer;
    m_theirs = theirs;
    m_offer = new QWidget(this);
    m_offerWords = new QLabel(m_offer);
    m_take = new QPushButton(m_offer);
    m_offerWords->setWordWrap(true);
    m_offerWords->setTextFormat(Qt::PlainText);
    m_take->setAutoDefault(false);
    m_take->setObjectName(QStringLiteral("takeTheirs"));
    setText(m_offerWords, TextSize::Secondary);
    auto* const line = new QHBoxLayout(m_offer);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_offerWords, 1);
    line->addWidget(m_take, 0, Qt::AlignTop);
    auto* const column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->indexOf(m_below), m_offer);
    connect(m_take, &QPushButton::clicked, this, [this, taken = std::move(take)] {
        taken();
        m_theirs.clear();
        m_offer->hide();
        m_editor->setFocus();
    });
    showOffer();
}

QString FormField::offered() const
{
    return m_theirs;
}

void FormField::showOffer()
{
    m_offerWords->setText(tr("Saved meanwhile: %1").arg(m_theirs.isEmpty() ? tr("(empty)") : m_theirs));
    m_take->setText(tr("Take this"));
}

void FormField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_offer)
        showOffer();
    QWidget::changeEvent(event);
}

void FormField::showBelow()
{
    const bool isWrong = !m_error.isEmpty();
    m_below->setText(isWrong ? m_error : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    setText(m_below, TextSize::Secondary, QFont::Normal, isWrong ? ink::bad : ink::secondary);
    m_editor->setAccessibleDescription(m_below->text());
    VigieStyle::setWrong(m_editor, isWrong);
}

} // namespace vigie::ui
