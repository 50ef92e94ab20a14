#include "ui/reports/report_viewer.h"

#include "ui/client/people.h"
#include "ui/reports/pdf_pages.h"
#include "ui/reports/report_editor.h"
#include "ui/reports/report_mail_dialog.h"
#include "ui/reports/report_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segmented_switch.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/written_file.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize(940, 820);
constexpr double zoomStep = 1.2;
constexpr int printDpi = 300;
constexpr int versionWidth = 190;

QPushButton* tool(QWidget* parent, Glyph glyph, const QString& name)
{
    auto* const out = new QPushButton(glyphIcon(glyph), QString(), parent);
    out->setObjectName(name);
    out->setAutoDefault(false);
    return out;
}

void setName(QPushButton* button, const QString& words)
{
    button->setToolTip(words);
    button->setAccessibleName(words);
}

} // namespace

ReportViewer::ReportViewer(const PageParts& parts, LeadId lead, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_lead(lead)
    , m_mayWrite(permissionsOf(parts.session.user().role).has(Permission::WriteLeads))
    , m_version(new QComboBox(this))
    , m_audience(new SegmentedSwitch(this))
    , m_search(new QLineEdit(this))
    , m_hits(textLabel(this, TextSize::Secondary, ink::secondary))
    , m_previous(tool(this, Glyph::ChevronUp, u"previousHit"_s))
    , m_next(tool(this, Glyph::ChevronDown, u"nextHit"_s))
    , m_smaller(tool(this, Glyph::Minus, u"zoomOut"_s))
    , m_larger(tool(this, Glyph::Plus, u"zoomIn"_s))
    , m_edit(tool(this, Glyph::Pencil, u"editReport"_s))
    , m_print(tool(this, Glyph::Printer, u"printReport"_s))
    , m_save(tool(this, Glyph::Download, u"saveReport"_s))
    , m_send(tool(this, Glyph::Mail, u"sendReport"_s))
    , m_notice(new NoticeBar(this))
    , m_scroll(new QScrollArea(this))
    , m_pages(new PdfPages)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    retranslate();
    resize(usualSize);
    loadVersions();
    load(0);
}

QWidget* ReportViewer::makeBar()
{
    auto* const bar = new QWidget(this);
    m_version->setObjectName(u"reportVersion"_s);
    m_version->setMinimumWidth(versionWidth);
    m_search->setObjectName(u"searchReport"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(220);
    m_hits->setWordWrap(false);
    for (const auto audience : {ReportAudience::Team, ReportAudience::Lead})
        m_audience->addChoice(static_cast<int>(audience), QString());
    m_audience->choose(static_cast<int>(ReportAudience::Team));
    auto* const line = new QHBoxLayout(bar);
    line->setContentsMargins(12, 10, 12, 10);
    line->setSpacing(6);
    line->addWidget(m_version);
    line->addWidget(m_audience);
    line->addSpacing(8);
    line->addWidget(m_search, 1);
    line->addWidget(m_hits);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addStretch();
    for (auto* const button : {m_smaller, m_larger, m_edit, m_print, m_save, m_send})
        line->addWidget(button);
    m_edit->setVisible(m_mayWrite);
    m_send->setVisible(m_mayWrite);
    m_send->setDefault(true);
    return bar;
}

void ReportViewer::build()
{
    m_scroll->setWidget(m_pages);
    m_scroll->setAlignment(Qt::AlignHCenter);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_state = new StatefulPage(m_scroll, this);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_notice);
    layout->addWidget(m_state, 1);
    connect(m_version, &QComboBox::activated, this,
        [this](int index) { load(m_versions[static_cast<std::size_t>(index)].version); });
    connect(m_audience, &SegmentedSwitch::chosen, this, &ReportViewer::loadFile);
    connect(m_search, &QLineEdit::textChanged, m_pages, &PdfPages::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_pages->showHit(1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { m_pages->showHit(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_pages->showHit(1); });
    connect(m_smaller, &QPushButton::clicked, this, [this] { zoom(1 / zoomStep); });
    connect(m_larger, &QPushButton::clicked, this, [this] { zoom(zoomStep); });
    connect(m_edit, &QPushButton::clicked, this, &ReportViewer::edit);
    connect(m_print, &QPushButton::clicked, this, &ReportViewer::print);
    connect(m_save, &QPushButton::clicked, this, &ReportViewer::save);
    connect(m_send, &QPushButton::clicked, this, &ReportViewer::send);
    connect(m_pages, &PdfPages::hitsChanged, this, &ReportViewer::showHits);
    connect(m_pages, &PdfPages::hitShown, this, [this](const QRect& place) {
        m_scroll->ensureVisible(place.center().x(), place.center().y(), place.width(), m_scroll->height() / 3);
    });
    connect(m_state, &StatefulPage::retryRequested, this, [this] { load(m_report.version); });
}

void ReportViewer::load(std::int64_t version)
{
    m_state->showLoading();
    m_load.cancel();
    m_load = m_client.find(m_lead, version);
    m_load.then(this, [this](const Result<Report>& report) {
        if (!report)
            return m_state->showError(textOf(report.error()));
        m_report = *report;
        retranslate();
        loadFile();
    });
}

void ReportViewer::loadVersions()
{
    m_list.cancel();
    m_list = m_client.versions(m_lead);
    m_list.then(this, [this](const Result<std::vector<ReportVersion>>& versions) {
        if (versions)
            m_versions = *versions;
        retranslate();
    });
}

void ReportViewer::loadFile()
{
    m_file.cancel();
    m_file = m_client.pdf(m_lead, m_report.version, static_cast<ReportAudience>(m_audience->choice()));
    m_file.then(this, [this](const Result<QByteArray>& file) {
        if (!file)
            return m_state->showError(textOf(file.error()));
        if (!m_pages->setFile(*file))
            return m_state->showError(tr("The file cannot be shown."));
        m_state->showContent();
        m_pages->setAccessibleDescription(QString::fromStdString(m_report.reportContent));
        if (m_fits)
            fit();
    });
}

void ReportViewer::fit()
{
    constexpr int widest = 900;
    m_pages->fitWidth(std::min(m_scroll->viewport()->width(), widest));
}

void ReportViewer::zoom(double factor)
{
    m_fits = false;
    m_pages->setScale(m_pages->scale() * factor);
}

void ReportViewer::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    if (m_fits)
        fit();
}

void ReportViewer::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find))
        return m_search->setFocus(Qt::ShortcutFocusReason);
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::Print))
        return print();
    if (event->matches(QKeySequence::Save))
        return save();
    if (event->matches(QKeySequence::ZoomIn))
        return zoom(zoomStep);
    if (event->matches(QKeySequence::ZoomOut))
        return zoom(1 / zoomStep);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return; // Return goes to the next hit, and does not close anything
    QDialog::keyPressEvent(event);
}

void ReportViewer::showHits()
{
    const int count = m_pages->hitCount();
    const bool isSearching = !m_search->text().isEmpty();
    m_hits->setText(!isSearching ? QString()
            : count == 0         ? tr("Not found")
                                 : tr("%1 of %2", "the hit shown, and how many").arg(m_pages->hit() + 1).arg(count));
    m_previous->setEnabled(count > 1);
    m_next->setEnabled(count > 1);
}

void ReportViewer::copy()
{
    const QString selected = m_pages->selectedText();
    QGuiApplication::clipboard()->setText(
        selected.isEmpty() ? QString::fromStdString(m_report.reportContent) : selected);
    m_notice->tell(NoticeTone::Plain, selected.isEmpty() ? tr("The whole report is copied as text.") : tr("Copied."));
}

void ReportViewer::save()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the report"), ReportWords::fileName(m_report), tr("PDF files (*.pdf)"));
    if (path.isEmpty())
        return;
    const WrittenFile file(path, m_pages->bytes());
    m_notice->tell(file.isDone() ? NoticeTone::Plain : NoticeTone::Bad, file.sentence());
}

void ReportViewer::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(ReportWords::fileName(m_report));
    printer.setResolution(printDpi);
    printer.setFullPage(true);
    QPrintDialog dialog(&printer, this);
    dialog.setMinMax(1, m_pages->document().pageCount());
    if (dialog.exec() != QDialog::Accepted)
        return;
    QPainter painter(&printer);
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? printer.toPage() : m_pages->document().pageCount();
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer.newPage();
        const QSizeF room = printer.pageRect(QPrinter::DevicePixel).size();
        const QSizeF size = m_pages->document().pagePointSize(page - 1).scaled(room, Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF(), size), m_pages->document().render(page - 1, size.toSize()));
    }
}

void ReportViewer::send()
{
    auto* const dialog
        = new ReportMailDialog(m_parts, m_report, static_cast<ReportAudience>(m_audience->choice()), this);
    connect(dialog, &ReportMailDialog::sent, this, [this](const Mail& mail) {
        m_notice->tell(NoticeTone::Plain, ReportWords::mail(mail));
        Q_EMIT changed();
    });
    dialog->open();
}

void ReportViewer::edit()
{
    auto* const dialog = new ReportEditor(m_parts, m_report, this);
    connect(dialog, &ReportEditor::saved, this, [this](const Report& report) {
        loadVersions();
        load(report.version);
        Q_EMIT changed();
    });
    dialog->open();
}

void ReportViewer::retranslate()
{
    const QString name = QString::fromStdString(m_report.leadName);
    setWindowTitle(name.isEmpty() ? tr("Report") : tr("Report on %1").arg(name));
    m_version->clear();
    for (const auto& version : m_versions)
        m_version->addItem(ReportWords::version(
            version.version, version.origin, version.createdBy, version.createdAt, m_parts.people));
    for (std::size_t i = 0; i < m_versions.size(); ++i) {
        if (m_versions[i].version == m_report.version)
            m_version->setCurrentIndex(static_cast<int>(i));
    }
    m_version->setAccessibleName(tr("Version"));
    m_audience->setWord(static_cast<int>(ReportAudience::Team), tr("All of it"));
    m_audience->setWord(static_cast<int>(ReportAudience::Lead), tr("The lead's copy"));
    m_search->setPlaceholderText(tr("Search the report"));
    m_search->setAccessibleName(tr("Search the report"));
    m_scroll->setAccessibleName(tr("Pages"));
    m_pages->setAccessibleName(tr("Pages"));
    setName(m_previous, tr("Previous hit"));
    setName(m_next, tr("Next hit"));
    setName(m_smaller, tr("Smaller"));
    setName(m_larger, tr("Larger"));
    setName(m_edit, tr("Edit"));
    setName(m_print, tr("Print"));
    setName(m_save, tr("Save as PDF"));
    m_send->setText(tr("Send…"));
    showHits();
}

void ReportViewer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace vigie::ui
