#include "ui/imports/import_run_step.h"

#include "ui/imports/import_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/confirm_button.h"
#include "ui/widgets/glyph_badge.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 460;

} // namespace

ImportRunStep::ImportRunStep(const ImportClient& client, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_notice(new NoticeBar(this))
    , m_badge(new GlyphBadge(this))
    , m_title(textLabel(this, TextSize::Headline, ink::primary, QFont::DemiBold))
    , m_progress(new QProgressBar(this))
    , m_standing(textLabel(this, TextSize::Base, ink::secondary))
    , m_encoding(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_refusals(new QPushButton(glyphIcon(Glyph::Download), QString(), this))
    , m_stop(new QPushButton(this))
    , m_goOn(new QPushButton(this))
    , m_undo(new ConfirmButton(this))
    , m_close(new QPushButton(this))
{
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(barWidth);
    m_stop->setObjectName(u"stopImport"_s);
    m_goOn->setObjectName(u"goOnWithImport"_s);
    m_undo->setObjectName(u"undoImport"_s);
    m_refusals->setObjectName(u"refusedRows"_s);
    m_close->setObjectName(u"closeImport"_s);
    for (auto* const button : {m_refusals, m_stop, m_goOn, static_cast<QPushButton*>(m_undo)})
        button->setAutoDefault(false);
    auto* const middle = new QVBoxLayout;
    middle->setSpacing(12);
    middle->addStretch();
    middle->addWidget(m_badge, 0, Qt::AlignHCenter);
    for (auto* const label : {m_title, m_standing, m_encoding}) {
        label->setAlignment(Qt::AlignHCenter);
        middle->addWidget(label);
    }
    middle->insertWidget(3, m_progress, 0, Qt::AlignHCenter);
    middle->addWidget(m_refusals, 0, Qt::AlignHCenter);
    middle->addStretch();
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_undo);
    line->addStretch();
    line->addWidget(m_stop);
    line->addWidget(m_goOn);
    line->addWidget(m_close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_notice);
    layout->addLayout(middle, 1);
    layout->addLayout(line);
    connect(m_stop, &QPushButton::clicked, this, [this] { act(&ImportClient::cancel); });
    connect(m_goOn, &QPushButton::clicked, this, [this] { act(&ImportClient::start); });
    connect(m_undo, &ConfirmButton::confirmed, this, [this] { act(&ImportClient::undo); });
    connect(m_refusals, &QPushButton::clicked, this, &ImportRunStep::saveRefusals);
    connect(m_close, &QPushButton::clicked, this, &ImportRunStep::closed);
    retranslate();
}

void ImportRunStep::show(const Import& import)
{
    if (m_import.id != import.id)
        m_notice->hide();
    m_import = import;
    showState();
}

void ImportRunStep::focusFirst()
{
    m_close->setDefault(true);
    m_close->setFocus();
}

void ImportRunStep::act(Reply<Import> (ImportClient::*deed)(ImportId))
{
    m_notice->hide();
    m_reply = (m_client.*deed)(m_import.id);
    m_reply.then(this, [this](const Result<Import>& import) {
        if (!import)
            return m_notice->tell(NoticeTone::Bad, textOf(import.error()));
        Q_EMIT changed(*import);
    });
}

void ImportRunStep::saveRefusals()
{
    auto* const dialog = new QFileDialog(this, tr("Keep the refused rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("Refused rows of %1.csv").arg(QString::fromStdString(m_import.fileName)));
    connect(dialog, &QFileDialog::fileSelected, this, &ImportRunStep::write);
    dialog->open();
}

void ImportRunStep::write(const QString& file)
{
    m_file = m_client.refusedRows(m_import.id);
    m_file.then(this, [this, file](const Result<QByteArray>& rows) {
        if (!rows)
            return m_notice->tell(NoticeTone::Bad, textOf(rows.error()));
        QSaveFile out(file);
        const bool isWritten = out.open(QIODevice::WriteOnly) && out.write(*rows) == rows->size() && out.commit();
        if (!isWritten)
            return m_notice->tell(NoticeTone::Bad, tr("%1 cannot be written: %2").arg(file, out.errorString()));
        m_notice->tell(NoticeTone::Plain, tr("The refused rows are in %1.").arg(file));
    });
}

void ImportRunStep::showState()
{
    const bool works = isAtWork(m_import.state);
    const bool isOver = m_import.state == ImportState::Done || m_import.state == ImportState::Cancelled
        || m_import.state == ImportState::Failed;
    m_badge->setGlyph(works                         ? Glyph::Upload
            : m_import.state == ImportState::Failed ? Glyph::Alert
            : m_import.state == ImportState::Undone ? Glyph::Undo
                                                    : Glyph::Check,
        m_import.state == ImportState::Failed);
    m_badge->setVisible(!works);
    m_progress->setVisible(works);
    m_progress->setValue(m_import.progress);
    m_title->setText(m_import.state == ImportState::Undoing ? tr("Being undone…")
            : works                                         ? tr("Being imported…")
            : m_import.state == ImportState::Undone         ? tr("Undone")
            : m_import.state == ImportState::Cancelled      ? tr("Stopped")
            : m_import.state == ImportState::Failed         ? tr("Something went wrong")
                                                            : tr("Imported"));
    m_standing->setText(ImportWords::standing(m_import));
    m_encoding->setVisible(m_import.done.otherEncoding > 0 && isOver);
    m_encoding->setText(
        tr("%n row(s) were written in another encoding than the file, and were read as Western European.", nullptr,
            static_cast<int>(m_import.done.otherEncoding)));
    m_refusals->setVisible(!works && m_import.done.refused > 0);
    m_refusals->setText(tr("Keep the refused rows…"));
    m_stop->setVisible(m_import.state == ImportState::Importing);
    m_goOn->setVisible(m_import.state == ImportState::Cancelled);
    m_undo->setVisible(isOver && m_import.done.created + m_import.done.updated > 0);
}

void ImportRunStep::retranslate()
{
    m_progress->setAccessibleName(tr("How far it is"));
    m_stop->setText(tr("Stop"));
    m_goOn->setText(tr("Go on"));
    m_undo->setWords(tr("Undo the import"), tr("Undo all of it?"));
    m_close->setText(tr("Close"));
    showState();
}

void ImportRunStep::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
