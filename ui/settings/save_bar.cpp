#include "ui/settings/save_bar.h"

#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace vigie::ui {

SaveBar::SaveBar(QWidget* parent)
    : QWidget(parent)
    , m_label(textLabel(this, TextSize::Base, ink::secondary))
    , m_discard(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    m_save->setDefault(true);
    m_save->setObjectName("save");
    m_discard->setObjectName("discard");
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_discard);
    layout->addWidget(m_save);
    connect(m_save, &QPushButton::clicked, this, &SaveBar::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, &SaveBar::discardRequested);
    retranslate();
}

void SaveBar::setState(State state)
{
    m_state = state;
    retranslate();
}

void SaveBar::retranslate()
{
    const bool isUnsaved = m_state == State::Unsaved;
    m_label->setText(isUnsaved         ? tr("Not saved yet")
            : m_state == State::Saved  ? tr("Saved")
            : m_state == State::Saving ? tr("Saving…")
                                       : QString());
    m_discard->setText(tr("Discard"));
    m_save->setText(tr("Save"));
    m_discard->setVisible(isUnsaved);
    m_save->setEnabled(isUnsaved);
}

void SaveBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
