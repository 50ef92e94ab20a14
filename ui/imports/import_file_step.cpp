#include "ui/imports/import_file_step.h"

#include "ui/imports/import_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/glyph_badge.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

ImportFileStep::ImportFileStep(const ImportClient& client, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_notice(new NoticeBar(this))
    , m_invitation(textLabel(this, TextSize::Title, ink::primary, QFont::Medium))
    , m_hint(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_choose(new QPushButton(glyphIcon(Glyph::Upload), QString(), this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(this))
    , m_pastTitle(textLabel(this, TextSize::Title, ink::primary, QFont::Medium))
    , m_rows(new QVBoxLayout)
    , m_close(new QPushButton(this))
{
    m_choose->setObjectName(u"chooseFile"_s);
    m_progress->setTextVisible(false);
    m_close->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    auto* const past = new QWidget(this);
    auto* const column = new QVBoxLayout(past);
    column->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(12);
    column->addLayout(m_rows);
    column->addStretch();
    auto* const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(past);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    layout->addWidget(makeDropZone());
    layout->addWidget(m_pastTitle);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_choose, &QPushButton::clicked, this, &ImportFileStep::askForFile);
    connect(m_close, &QPushButton::clicked, this, &ImportFileStep::closed);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_upload)
            m_upload->stop();
        showUploading(false);
    });
    m_pastTitle->hide(); // until there are some
    showUploading(false);
    load();
}

void ImportFileStep::focusFirst()
{
    m_choose->setDefault(true);
    m_choose->setFocus();
}

QWidget* ImportFileStep::makeDropZone()
{
    auto* const zone = new Card(this);
    auto* const layout = new QVBoxLayout(zone);
    layout->setContentsMargins(24, 28, 24, 28);
    layout->setSpacing(10);
    auto* const badge = new GlyphBadge(zone);
    badge->setGlyph(Glyph::Upload);
    m_invitation->setAlignment(Qt::AlignHCenter);
    m_hint->setAlignment(Qt::AlignHCenter);
    layout->addWidget(badge, 0, Qt::AlignHCenter);
    layout->addWidget(m_invitation);
    layout->addWidget(m_hint);
    layout->addWidget(m_choose, 0, Qt::AlignHCenter);
    layout->addWidget(m_progress);
    layout->addWidget(m_stop, 0, Qt::AlignHCenter);
    return zone;
}

void ImportFileStep::showUploading(bool isUploading)
{
    if (!isUploading && m_upload) {
        m_upload->deleteLater();
        m_upload = nullptr;
    }
    m_choose->setVisible(!isUploading);
    m_progress->setVisible(isUploading);
    m_stop->setVisible(isUploading);
    m_progress->setValue(0);
    retranslate();
}

void ImportFileStep::askForFile()
{
    auto* const dialog = new QFileDialog(this, tr("Import leads"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportFileStep::take);
    dialog->open();
}

void ImportFileStep::take(const QString& file)
{
    if (m_upload)
        return;
    m_notice->hide();
    m_upload = new FileUpload(m_client, file, this);
    connect(m_upload, &FileUpload::progressed, m_progress, &QProgressBar::setValue);
    connect(m_upload, &FileUpload::finished, this, [this](const Import& import) {
        showUploading(false);
        Q_EMIT chosen(import);
    });
    connect(m_upload, &FileUpload::failed, this, [this](const QString& sentence) {
        if (m_upload)
            m_upload->stop();
        showUploading(false);
        m_notice->tell(NoticeTone::Bad, sentence);
    });
    showUploading(true);
    m_upload->start();
}

void ImportFileStep::load()
{
    m_list = m_client.list();
    m_list.then(this, [this](Result<RecordPage<Import>> page) {
        if (!page)
            return m_notice->tell(NoticeTone::Bad, textOf(page.error()));
        m_past = std::move(page->items);
        clear(m_rows);
        for (const auto& import : m_past)
            addRow(import);
        m_pastTitle->setVisible(!m_past.empty());
    });
}

void ImportFileStep::addRow(const Import& import)
{
    auto* const row = new QWidget(this);
    auto* const name = new ElidedLabel(row);
    setText(name, TextSize::Base, QFont::Medium);
    name->setText(QString::fromStdString(import.fileName));
    auto* const standing = textLabel(row, TextSize::Secondary, ink::secondary);
    standing->setText(
        TimeText::brief(TimeText::localTime(import.createdAt)) + u" · "_s + ImportWords::standing(import));
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(name);
    texts->addWidget(standing);
    auto* const open = new QPushButton(tr("Open"), row);
    open->setAutoDefault(false);
    open->setEnabled(import.state != ImportState::Uploading);
    open->setAccessibleName(tr("Open %1").arg(QString::fromStdString(import.fileName)));
    auto* const forget = new QPushButton(glyphIcon(Glyph::Trash), QString(), row);
    forget->setAutoDefault(false);
    forget->setToolTip(tr("Forget this import; its leads stay"));
    forget->setAccessibleName(forget->toolTip());
    forget->setEnabled(!isAtWork(import.state));
    connect(open, &QPushButton::clicked, this, [this, import] { Q_EMIT chosen(import); });
    connect(forget, &QPushButton::clicked, this, [this, id = import.id] {
        m_client.remove(id).then(this, [this](const Result<void>& gone) {
            if (!gone)
                m_notice->tell(NoticeTone::Bad, textOf(gone.error()));
            load();
        });
    });
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(texts, 1);
    layout->addWidget(open);
    layout->addWidget(forget);
    m_rows->addWidget(row);
}

void ImportFileStep::retranslate()
{
    m_invitation->setText(m_upload ? tr("Sending the file…") : tr("Drop a file here, or choose one"));
    m_hint->setText(tr("The first row may name the columns. You see what will be imported before it is."));
    m_choose->setText(tr("Choose a file…"));
    m_progress->setAccessibleName(tr("How much of the file is sent"));
    m_stop->setText(tr("Stop"));
    m_pastTitle->setText(tr("Past imports"));
    m_close->setText(tr("Close"));
}

void ImportFileStep::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        load();
    }
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
