#include "ui/shell/top_bar.h"

#include "ui/shell/search_button.h"
#include "ui/theme/typography.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/elided_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 52;
constexpr int sideMargin = 24;

QString withKeys(const QString& words, QKeySequence::StandardKey keys)
{
    return u"%1 (%2)"_s.arg(words, QKeySequence(keys).toString(QKeySequence::NativeText));
}

} // namespace

TopBar::TopBar(const User& user, DesktopChoices& choices, bool hasSettings, QWidget* parent)
    : QWidget(parent)
    , m_back(new RoundButton(this))
    , m_forward(new RoundButton(this))
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_arrow(new QLabel(this))
    , m_crumb(new ElidedLabel(this))
    , m_search(new SearchButton(this))
    , m_bell(new RoundButton(this))
    , m_account(new PersonMenu(user, choices, hasSettings, this))
{
    setFixedHeight(barHeight);
    m_back->setGlyph(Glyph::ChevronLeft);
    m_forward->setGlyph(Glyph::ChevronRight);
    m_bell->setGlyph(Glyph::Bell);
    m_bell->setObjectName(u"bell"_s);
    m_search->setObjectName(u"searchAll"_s);
    setText(m_title, TextSize::Title, QFont::DemiBold);
    setText(m_count, TextSize::Title, QFont::Normal, ink::secondary);
    setText(m_arrow, TextSize::Title, QFont::Normal, ink::secondary);
    setText(m_crumb, TextSize::Base, QFont::Normal, ink::secondary);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, sideMargin, 1);
    layout->setSpacing(0);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addSpacing(8);
    layout->addWidget(m_title);
    layout->addSpacing(6);
    layout->addWidget(m_count);
    layout->addSpacing(8);
    layout->addWidget(m_arrow);
    layout->addSpacing(8);
    layout->addWidget(m_crumb, 1);
    layout->addSpacing(16);
    layout->addWidget(m_search);
    layout->addSpacing(12);
    layout->addWidget(m_bell);
    layout->addSpacing(12);
    layout->addWidget(m_account);
    connect(m_back, &QAbstractButton::clicked, this, &TopBar::backRequested);
    connect(m_forward, &QAbstractButton::clicked, this, &TopBar::forwardRequested);
    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
    connect(m_bell, &QAbstractButton::clicked, this, &TopBar::newsRequested);
    retranslate();
}

void TopBar::showHeading(const QString& title, const QString& count, const QString& crumb)
{
    m_title->setText(title);
    m_count->setText(count.isEmpty() ? QString() : u"\u00B7 "_s + count);
    m_count->setVisible(!count.isEmpty());
    m_arrow->setText(crumb.isEmpty() ? QString() : u"\u203A"_s);
    m_crumb->setText(crumb);
}

void TopBar::showWays(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void TopBar::setUnread(int count)
{
    m_unread = count;
    m_bell->setMarked(count > 0);
    retranslate();
}

void TopBar::retranslate()
{
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(withKeys(tr("Back"), QKeySequence::Back));
    m_forward->setAccessibleName(tr("Forward"));
    m_forward->setToolTip(withKeys(tr("Forward"), QKeySequence::Forward));
    m_search->setText(tr("Search or go to…"));
    m_search->setKeys(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
    m_search->setToolTip(tr("Any page, action or record"));
    const QString news = m_unread > 0 ? tr("%n new happening(s)", nullptr, m_unread) : tr("Nothing new");
    m_bell->setAccessibleName(tr("What is new") + u": "_s + news);
    m_bell->setToolTip(news);
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = VigieStyle::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace vigie::ui
