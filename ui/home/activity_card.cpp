#include "ui/home/activity_card.h"

#include "ui/home/activity_delegate.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

ActivityCard::ActivityCard(bool seesAll, QWidget* parent)
    : Card(parent)
    , m_seesAll(seesAll)
{
    setContent(makeContent());
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT goRequested({m_seesAll ? u"audit"_s : u"leads"_s}); });
    const auto go = [this](const QModelIndex& index) { Q_EMIT goRequested(m_model.at(index.row()).target); };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go); // by the keyboard
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const QModelIndex current = m_list->currentIndex();
        m_currentId = current.isValid() ? m_model.at(current.row()).id : 0;
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ActivityCard::keepPlace);
    retranslate();
}

QWidget* ActivityCard::makeContent()
{
    auto* const content = new QWidget(this);
    m_title = new QLabel(content);
    setText(m_title, TextSize::Base, QFont::DemiBold);
    m_none = textLabel(content, TextSize::Base, ink::secondary);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setContentsMargins(16, 16, 16, 16);
    m_none->hide();
    m_all = new QPushButton(content);
    m_all->setFlat(true);
    m_list = new QListView(content);
    m_list->setObjectName(u"activity"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ActivityDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(200);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 8, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_all);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    return content;
}

/// The entry one is at stays the one one is at.
void ActivityCard::keepPlace()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.at(row).id == m_currentId && m_currentId != 0)
            m_list->setCurrentIndex(m_model.index(row));
    }
}

void ActivityCard::tell(const QString& sentence)
{
    m_sentence = sentence;
    m_none->setText(sentence);
    m_none->setVisible(!sentence.isEmpty());
    m_list->setVisible(sentence.isEmpty());
}

void ActivityCard::retranslate()
{
    m_title->setText(m_seesAll ? tr("Latest activity") : tr("Leads that changed last"));
    m_list->setAccessibleName(m_title->text());
    m_all->setText(m_seesAll ? tr("See all") : tr("All leads"));
    m_model.retell();
}

void ActivityCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace vigie::ui
