#include "ui/widgets/one_time_secret.h"

#include "ui/theme/glyph.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace vigie::ui {

OneTimeSecret::OneTimeSecret(QWidget* parent)
    : QWidget(parent)
    , m_explanation(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_secret(new QLineEdit(this))
    , m_copy(new QPushButton(glyphIcon(Glyph::Copy), QString(), this))
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(static_cast<int>(TextSize::Secondary));
    m_secret->setFont(font);
    m_secret->setReadOnly(true);
    m_secret->setObjectName("oneTimeSecret");
    m_copy->setObjectName("copySecret");
    m_copy->setAutoDefault(false);
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_secret, 1);
    line->addWidget(m_copy);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(line);
    layout->addWidget(m_explanation);
    connect(m_copy, &QPushButton::clicked, this, &OneTimeSecret::copy);
    retranslate();
}

void OneTimeSecret::setSecret(const QString& secret)
{
    m_secret->setText(secret);
    m_secret->setCursorPosition(0);
    m_isCopied = false;
    retranslate();
}

QString OneTimeSecret::secret() const
{
    return m_secret->text();
}

void OneTimeSecret::setExplanation(const QString& explanation)
{
    m_explanation->setText(explanation);
    m_secret->setAccessibleDescription(explanation);
}

void OneTimeSecret::copy()
{
    QApplication::clipboard()->setText(m_secret->text());
    m_isCopied = true;
    retranslate();
}

void OneTimeSecret::retranslate()
{
    m_copy->setIcon(glyphIcon(m_isCopied ? Glyph::Check : Glyph::Copy));
    m_copy->setText(m_isCopied ? tr("Copied") : tr("Copy"));
    m_secret->setAccessibleName(tr("Shown once, to be copied"));
}

void OneTimeSecret::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
