#include "ui/contacts/past_merges_dialog.h"

#include "ui/widgets/notice_bar.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr QSize dialogSize(560, 480);

} // namespace

PastMergesDialog::PastMergesDialog(ContactClient client, bool mayMerge, QWidget* parent)
    : QDialog(parent)
    , m_client(client)
    , m_mayMerge(mayMerge)
    , m_notice(new NoticeBar(this))
    , m_rows(new QVBoxLayout)
    , m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto* const body = new QWidget(this);
    auto* const column = new QVBoxLayout(body);
    m_rows->setSpacing(12);
    column->addLayout(m_rows);
    column->addStretch();
    auto* const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    m_list = new StatefulPage(scroll, this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    resize(dialogSize);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &StatefulPage::retryRequested, this, &PastMergesDialog::load);
    retranslate();
}

void PastMergesDialog::load()
{
    m_client.merges({}).then(this, [this](Result<RecordPage<ContactMerge>> page) {
        if (!page)
            return m_list->showError(textOf(page.error()));
        clear(m_rows);
        for (const auto& merge : page->items)
            addRow(merge);
        if (page->items.empty())
            m_list->showEmpty({Glyph::Merge, tr("Nothing has been merged"),
                tr("Two contacts that are one person can be made one; what was merged stands here."), {}});
        else
            m_list->showContent();
    });
}

void PastMergesDialog::addRow(const ContactMerge& merge)
{
    auto* const row = new QWidget(this);
    auto* const what = textLabel(row, TextSize::Base, ink::primary, QFont::Medium);
    auto* const when = textLabel(row, TextSize::Secondary, ink::secondary);
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(what);
    texts->addWidget(when);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(texts, 1);
    const QString merged = TimeText::full(TimeText::localTime(merge.mergedAt));
    when->setText(merge.undoneAt
            ? tr("%1, undone %2").arg(merged, TimeText::brief(TimeText::localTime(*merge.undoneAt)))
            : merged);
    m_client.find(merge.mergedId).then(what, [what, merge, client = m_client](Result<Contact> gone) mutable {
        const QString name = gone ? QString::fromStdString(gone->name) : QString::number(merge.mergedId.value);
        client.find(merge.keptId).then(what, [what, name, merge](const Result<Contact>& kept) {
            what->setText(
                tr("%1 became part of %2")
                    .arg(name, kept ? QString::fromStdString(kept->name) : QString::number(merge.keptId.value)));
        });
    });
    if (!merge.undoneAt && m_mayMerge) {
        auto* const button = new QPushButton(glyphIcon(Glyph::Undo), tr("Undo"), row);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, merge] { undo(merge); });
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    m_rows->addWidget(row);
}

void PastMergesDialog::undo(const ContactMerge& merge)
{
    m_notice->hide();
    m_client.undoMerge(merge.id.value).then(this, [this](Result<ContactMerge> result) {
        if (!result)
            return m_notice->tell(NoticeTone::Bad, textOf(result.error()));
        Q_EMIT undone();
        load();
    });
}

void PastMergesDialog::retranslate()
{
    setWindowTitle(tr("Past merges"));
    m_close->setText(tr("Close"));
    load();
}

void PastMergesDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace vigie::ui
