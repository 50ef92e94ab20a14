#include "ui/shell/news_panel.h"

#include "ui/client/people.h"
#include "ui/home/activity_delegate.h"
#include "ui/shell/news.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 400;
constexpr int tallest = 480;
constexpr int head = 56; // title and margins
constexpr int rowHeight = 48;
constexpr int leastHeight = 168;
constexpr int edge = 24;
constexpr int underTheBar = 48;

} // namespace

NewsPanel::NewsPanel(News& news, const People& people, QWidget* parent)
    : Overlay(parent)
    , m_news(news)
    , m_people(people)
    , m_title(textLabel(panel(), TextSize::Base, ink::primary, QFont::DemiBold))
    , m_none(textLabel(panel(), TextSize::Base, ink::secondary))
    , m_list(new QListView(panel()))
{
    setObjectName(u"news"_s);
    m_title->setContentsMargins(16, 0, 16, 0);
    m_none->setAlignment(Qt::AlignCenter);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ActivityDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    auto* const layout = new QVBoxLayout(panel());
    layout->setContentsMargins(1, 14, 1, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_list, 1);
    auto* const none = new QHBoxLayout;
    none->setContentsMargins(edge, 0, edge, 16);
    none->addWidget(m_none);
    layout->addLayout(none, 1);
    m_model.setSource([this] {
        return Activity::of(std::vector<AuditEntry>(m_news.entries().begin(), m_news.entries().end()), m_people);
    });
    connect(&m_news, &News::changed, this, &NewsPanel::retell);
    connect(&m_people, &People::changed, this, &NewsPanel::retell);
    const auto go = [this](const QModelIndex& index) {
        const Destination target = m_model.at(index.row()).target;
        close();
        Q_EMIT goRequested(target);
    };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go); // by the keyboard
    retranslate();
}

QRect NewsPanel::panelRect() const
{
    const int wanted = std::clamp(head + m_model.rowCount() * rowHeight, leastHeight, tallest);
    const int wide = std::min(panelWidth, width() - 2 * edge);
    return {width() - wide - edge, underTheBar, wide, std::min(wanted, height() - underTheBar - edge)};
}

void NewsPanel::opened()
{
    retell();
    m_list->setCurrentIndex(m_model.index(0));
    if (m_model.rowCount() > 0)
        m_list->setFocus();
    else
        panel()->setFocus();
}

void NewsPanel::retell()
{
    m_model.retell();
    m_list->setVisible(m_model.rowCount() > 0);
    m_none->setVisible(m_model.rowCount() == 0);
    if (!isVisible())
        return;
    place();
    if (m_news.unread() > 0)
        m_news.markRead(); // it came before one's eyes
}

void NewsPanel::retranslate()
{
    setAccessibleName(tr("What is new"));
    m_title->setText(tr("What is new"));
    m_list->setAccessibleName(tr("What is new"));
    m_none->setText(
        tr("Nothing new since you opened the window. New leads, leads you are given and changes by others to "
           "what you work on appear here."));
    retell();
}

void NewsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Overlay::changeEvent(event);
}

} // namespace vigie::ui
