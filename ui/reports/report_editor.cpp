#include "ui/reports/report_editor.h"

#include "ui/widgets/form_field.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 640;
constexpr int fewLines = 84;
constexpr QChar between = u';';

QPlainTextEdit* lines(QWidget* parent, const QString& name, const QString& text)
{
    auto* const out = new QPlainTextEdit(parent);
    out->setObjectName(name);
    out->setTabChangesFocus(true);
    out->setFixedHeight(fewLines);
    out->setPlainText(text);
    return out;
}

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

/// "what; who; when", one a line.
QString textOfSteps(const std::vector<ReportStep>& steps)
{
    QStringList out;
    for (const auto& step : steps) {
        QStringList parts{qt(step.what).replace(u'\n', u' '), qt(step.who), qt(step.when)};
        while (parts.size() > 1 && parts.last().isEmpty())
            parts.removeLast();
        out.append(parts.join(u"; "_s));
    }
    return out.join(u'\n');
}

std::vector<ReportStep> stepsIn(const QString& text)
{
    std::vector<ReportStep> out;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const auto part = [&](int index) { return line.section(between, index, index).trimmed().toStdString(); };
        out.push_back({part(0), part(1), line.section(between, 2).trimmed().toStdString()});
    }
    return out;
}

} // namespace

ReportEditor::ReportEditor(const PageParts& parts, const Report& report, QWidget* parent)
    : FormDialog(parent)
    , m_client(parts.api)
    , m_report(report)
    , m_title(new QLineEdit(qt(report.content.title), this))
    , m_summary(lines(this, u"reportSummary"_s, qt(report.content.summary)))
    , m_situation(lines(this, u"reportSituation"_s, qt(report.content.situation)))
    , m_offer(lines(this, u"reportOffer"_s, qt(report.content.offer)))
    , m_reasons(lines(this, u"reportReasons"_s, qt(report.content.offerReasons)))
    , m_steps(lines(this, u"reportSteps"_s, textOfSteps(report.content.nextSteps)))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setObjectName(u"reportTitle"_s);
    auto* const column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(addField(u"title"_s, m_title));
    column->addWidget(addField(u"summary"_s, m_summary));
    column->addWidget(addField(u"situation"_s, m_situation));
    column->addWidget(addField(u"offer"_s, m_offer));
    column->addWidget(addField(u"offerReasons"_s, m_reasons));
    column->addWidget(addField(u"nextSteps"_s, m_steps));
    build(column);
    setFixedWidth(formWidth);
    ReportEditor::retranslate();
}

QString ReportEditor::fieldPath(const QString& errorPath) const
{
    return FormDialog::fieldPath(errorPath.startsWith("content."_L1) ? errorPath.mid(8) : errorPath);
}

ReportContent ReportEditor::content() const
{
    ReportContent out = m_report.content;
    out.title = m_title->text().trimmed().toStdString();
    out.summary = m_summary->toPlainText().trimmed().toStdString();
    out.situation = m_situation->toPlainText().trimmed().toStdString();
    out.offer = m_offer->toPlainText().trimmed().toStdString();
    out.offerReasons = m_reasons->toPlainText().trimmed().toStdString();
    out.nextSteps = stepsIn(m_steps->toPlainText());
    return out;
}

bool ReportEditor::isWritten() const
{
    return toJson(content()) != toJson(m_report.content);
}

void ReportEditor::save()
{
    Report report = m_report;
    report.content = content();
    beginSaving();
    m_reply = m_client.rewrite(report);
    m_reply.then(this, [this](const Result<Report>& written) {
        endSaving();
        if (!written)
            return showErrors(written.error());
        m_report = *written;
        Q_EMIT saved(*written);
        accept();
    });
}

void ReportEditor::retranslate()
{
    setWindowTitle(tr("Edit the report"));
    field(u"title"_s)->setLabel(tr("Title"));
    field(u"summary"_s)->setLabel(tr("Summary"));
    field(u"situation"_s)->setLabel(tr("Situation"));
    field(u"offer"_s)->setLabel(tr("What is recommended"));
    field(u"offerReasons"_s)->setLabel(tr("Why"));
    field(u"nextSteps"_s)->setLabel(tr("Next steps"));
    field(u"nextSteps"_s)->setHint(tr("One a line: what; who; when."));
    setSaveWord(tr("Save as a new version"));
}

} // namespace vigie::ui
