#include "ui/contacts/merge_dialog.h"

#include "ui/contacts/contact_card.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedLayout>
#include <QUuid>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 640;
constexpr std::size_t mostResults = 8;

} // namespace

MergeDialog::MergeDialog(ContactClient client, std::vector<MergePair> pairs, QWidget* parent)
    : QDialog(parent)
    , m_client(client)
    , m_pairs(pairs.begin(), pairs.end())
    , m_count(pairs.size())
    , m_intro(textLabel(this, TextSize::Base, ink::secondary))
    , m_notice(new NoticeBar(this))
    , m_first(new ContactCard(this))
    , m_second(new ContactCard(this))
    , m_right(new QWidget(this))
    , m_list(new QListWidget(this))
    , m_search(new SearchField(this, m_list))
    , m_cancel(new QPushButton(this))
    , m_skip(new QPushButton(this))
    , m_merge(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    for (auto* const card : {m_first, m_second})
        connect(card, &ContactCard::clicked, this, [this, card] { keep(card); });
    connect(m_search, &SearchField::searched, this, &MergeDialog::search);
    connect(m_list, &QListWidget::itemActivated, this,
        [this](QListWidgetItem* item) { load(m_results[static_cast<std::size_t>(m_list->row(item))].id, m_second); });
    connect(m_list, &QListWidget::itemClicked, m_list, &QListWidget::itemActivated);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_skip, &QPushButton::clicked, this, [this] {
        m_pairs.pop_front();
        next();
    });
    connect(m_merge, &QPushButton::clicked, this, &MergeDialog::merge);
    next();
}

void MergeDialog::build()
{
    auto* const right = new QStackedLayout(m_right);
    right->addWidget(m_second);
    right->addWidget(makeSearch());
    m_merge->setDefault(true);
    m_merge->setObjectName(u"merge"_s);
    m_skip->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    auto* const cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(m_first, 1);
    cards->addWidget(m_right, 1);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_skip);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_merge);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_intro);
    layout->addWidget(m_notice);
    layout->addLayout(cards);
    layout->addLayout(buttons);
    setFixedWidth(dialogWidth);
}

QWidget* MergeDialog::makeSearch()
{
    auto* const page = new QWidget(this);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_search->setMinimumWidth(0);
    m_search->setMaximumWidth(dialogWidth);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    return page;
}

void MergeDialog::next()
{
    if (m_pairs.empty())
        return accept();
    const MergePair pair = m_pairs.front();
    m_first->show({});
    m_second->show({});
    m_merge->setEnabled(false);
    load(pair.first, m_first);
    auto* const right = static_cast<QStackedLayout*>(m_right->layout());
    right->setCurrentIndex(pair.second ? 0 : 1);
    if (pair.second)
        load(pair.second, m_second);
    else
        m_search->setFocus();
    keep(m_first);
    retranslate();
}

void MergeDialog::load(ContactId id, ContactCard* card)
{
    m_client.find(id).then(this, [this, card](Result<Contact> contact) {
        if (!contact)
            return m_notice->tell(NoticeTone::Bad, textOf(contact.error()));
        card->show(*contact);
        static_cast<QStackedLayout*>(m_right->layout())->setCurrentIndex(m_second->contact() ? 0 : 1);
        m_merge->setEnabled(m_first->contact() && m_second->contact());
    });
}

void MergeDialog::search()
{
    m_found.cancel();
    m_found = m_client.page({m_search->text()}, {});
    m_found.then(this, [this](Result<RecordPage<Contact>> page) {
        if (!page)
            return m_notice->tell(NoticeTone::Bad, textOf(page.error()));
        m_list->clear();
        m_results.clear();
        for (auto& contact : page->items) {
            if (contact.id == m_pairs.front().first || m_results.size() == mostResults)
                continue;
            m_list->addItem(QString::fromStdString(
                contact.name + (contact.organisation.empty() ? "" : " · " + contact.organisation)));
            m_results.push_back(std::move(contact));
        }
    });
}

void MergeDialog::keep(ContactCard* card)
{
    m_first->setChecked(card == m_first);
    m_second->setChecked(card == m_second);
}

void MergeDialog::merge()
{
    const auto& kept = (m_first->isChecked() ? m_first : m_second)->contact();
    const auto& gone = (m_first->isChecked() ? m_second : m_first)->contact();
    m_merge->setEnabled(false);
    m_notice->hide();
    m_client.merge(kept->id, gone->id, QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
        .then(this, [this](Result<ContactMerge> result) {
            m_merge->setEnabled(true);
            if (!result)
                return m_notice->tell(NoticeTone::Bad, textOf(result.error()));
            Q_EMIT merged(*result);
            m_pairs.pop_front();
            next();
        });
}

void MergeDialog::retranslate()
{
    const std::size_t at = m_count - m_pairs.size() + 1;
    setWindowTitle(m_count > 1 ? tr("Merge contacts, %1 of %2").arg(at).arg(m_count) : tr("Merge contacts"));
    m_intro->setText(tr("Choose the one to keep. It gets the other's addresses, leads and timeline; a merge can be "
                        "undone."));
    m_search->setWords(tr("Search the other contact"));
    m_list->setAccessibleName(tr("Contacts found"));
    m_cancel->setText(m_count > 1 ? tr("Close") : tr("Cancel"));
    m_skip->setText(tr("Not the same"));
    m_skip->setVisible(m_pairs.size() > 1);
    m_merge->setText(tr("Merge"));
}

void MergeDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace vigie::ui
