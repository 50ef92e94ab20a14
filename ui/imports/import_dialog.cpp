#include "ui/imports/import_dialog.h"

#include "ui/client/live_updates.h"
#include "ui/imports/import_columns_step.h"
#include "ui/imports/import_file_step.h"
#include "ui/imports/import_run_step.h"
#include "ui/widgets/text_label.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr QSize usualSize(920, 680);
constexpr int againMs = 1'500;

} // namespace

ImportDialog::ImportDialog(const PageParts& parts, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_title(textLabel(this, TextSize::Headline, ink::primary, QFont::DemiBold))
    , m_explanation(textLabel(this, TextSize::Base, ink::secondary))
    , m_steps(new QStackedWidget(this))
    , m_file(new ImportFileStep(m_client, this))
    , m_columns(new ImportColumnsStep(parts, this))
    , m_run(new ImportRunStep(m_client, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setAcceptDrops(true);
    for (QWidget* const step :
        {static_cast<QWidget*>(m_file), static_cast<QWidget*>(m_columns), static_cast<QWidget*>(m_run)})
        m_steps->addWidget(step);
    auto* const heading = new QVBoxLayout;
    heading->setSpacing(4);
    heading->addWidget(m_title);
    heading->addWidget(m_explanation);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addLayout(heading);
    layout->addWidget(m_steps, 1);
    m_again.setSingleShot(true);
    m_again.setInterval(againMs);
    connectParts();
    resize(usualSize);
    retranslate();
    m_file->focusFirst();
}

template <class Step>
void ImportDialog::show(Step* step)
{
    const bool isOther = m_steps->currentWidget() != step;
    m_steps->setCurrentWidget(step);
    if constexpr (std::is_same_v<Step, ImportFileStep>)
        m_file->load();
    retranslate();
    if (isOther)
        step->focusFirst();
}

void ImportDialog::connectParts()
{
    connect(&m_again, &QTimer::timeout, this, &ImportDialog::refresh);
    connect(&m_parts.live, &LiveUpdates::changed, this, [this](const Change& change) {
        if (change.entity == "import" && change.entityId == m_import.id.value)
            refresh();
    });
    connect(m_file, &ImportFileStep::chosen, this, &ImportDialog::follow);
    connect(m_file, &ImportFileStep::closed, this, &QDialog::reject);
    connect(m_columns, &ImportColumnsStep::changed, this, &ImportDialog::follow);
    connect(m_columns, &ImportColumnsStep::left, this, [this] {
        m_import = {};
        show(m_file);
    });
    connect(m_run, &ImportRunStep::changed, this, &ImportDialog::follow);
    connect(m_run, &ImportRunStep::closed, this, &QDialog::accept);
}

/// Shows an import where it stands.
void ImportDialog::follow(const Import& import)
{
    const bool wasAtWork = isAtWork(m_import.state) && m_import.id == import.id;
    m_import = import;
    switch (import.state) {
    case ImportState::Uploading:
        return show(m_file);
    case ImportState::Reading:
    case ImportState::Ready:
    case ImportState::Checking:
        m_columns->show(import);
        show(m_columns);
        break;
    case ImportState::Failed:
        if (import.done.rows == 0) {
            m_columns->show(import);
            show(m_columns);
            break;
        }
        [[fallthrough]];
    default:
        m_run->show(import);
        show(m_run);
    }
    const bool changesLeads = import.state == ImportState::Done || import.state == ImportState::Cancelled
        || import.state == ImportState::Undone || import.state == ImportState::Failed;
    if (wasAtWork && changesLeads)
        Q_EMIT imported();
    if (isAtWork(import.state))
        m_again.start();
}

void ImportDialog::refresh()
{
    if (!m_import.id || m_load.isPending())
        return;
    m_load = m_client.find(m_import.id);
    m_load.then(this, [this](const Result<Import>& import) {
        if (import && import->version > m_import.version)
            follow(*import);
        else if (isAtWork(m_import.state))
            m_again.start();
    });
}

bool ImportDialog::isSettled() const
{
    return !m_load.isPending() && !isAtWork(m_import.state) && m_file->isSettled() && m_columns->isSettled();
}

void ImportDialog::take(const QString& file)
{
    show(m_file);
    m_file->take(file);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_steps->currentWidget() == m_file && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile())
        m_file->take(urls.front().toLocalFile());
}

void ImportDialog::retranslate()
{
    setWindowTitle(tr("Import leads"));
    const QWidget* const step = m_steps->currentWidget();
    m_title->setText(
        m_import.fileName.empty() || step == m_file ? tr("Import leads") : QString::fromStdString(m_import.fileName));
    m_explanation->setText(step == m_file
            ? tr("From a spreadsheet or another program: CSV or XLSX, up to a million rows and more.")
            : step == m_columns ? tr("Say what each column is. Nothing is imported before you ask for it.")
                                : tr("The server goes on when you close this window."));
}

void ImportDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace vigie::ui
