#include "ui/reports/report_mail_dialog.h"

#include "ui/reports/report_words.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 560;
constexpr int bodyHeight = 260;

} // namespace

ReportMailDialog::ReportMailDialog(
    const PageParts& parts, const Report& report, ReportAudience audience, QWidget* parent)
    : FormDialog(parent)
    , m_client(parts.api)
    , m_report(report)
    , m_audience(audience)
    , m_to(new QLineEdit(this))
    , m_subject(new QLineEdit(this))
    , m_body(new QPlainTextEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_to->setObjectName(u"mailTo"_s);
    m_to->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_subject->setObjectName(u"mailSubject"_s);
    m_body->setObjectName(u"mailBody"_s);
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(bodyHeight);
    auto* const column = new QVBoxLayout;
    column->setSpacing(14);
    column->addWidget(addField(u"to"_s, m_to));
    column->addWidget(addField(u"subject"_s, m_subject));
    column->addWidget(addField(u"body"_s, m_body));
    build(column);
    setFixedWidth(formWidth);
    ReportMailDialog::retranslate();
    suggest();
}

ReportMailRequest ReportMailDialog::request() const
{
    ReportMailRequest out;
    out.to = m_to->text().trimmed().toStdString();
    out.subject = m_subject->text().trimmed().toStdString();
    out.body = m_body->toPlainText().trimmed().toStdString();
    out.version = m_report.version;
    out.audience = m_audience;
    return out;
}

/// The template's words, as they will be sent: what one changes is changed.
void ReportMailDialog::suggest()
{
    ReportMailRequest usual;
    usual.version = m_report.version;
    usual.audience = m_audience;
    m_suggestion = m_client.mailPreview(m_report.leadId, usual);
    m_suggestion.then(this, [this](const Result<MailPreview>& preview) {
        if (!preview)
            return notice().tell(NoticeTone::Bad, textOf(preview.error()));
        if (m_audience == ReportAudience::Lead && m_to->text().isEmpty())
            m_to->setText(QString::fromStdString(preview->to));
        if (m_subject->text().isEmpty())
            m_subject->setText(QString::fromStdString(preview->subject));
        if (m_body->toPlainText().isEmpty())
            m_body->setPlainText(QString::fromStdString(preview->text));
        m_suggested = m_body->toPlainText();
    });
}

bool ReportMailDialog::isWritten() const
{
    return m_body->toPlainText() != m_suggested;
}

void ReportMailDialog::save()
{
    if (m_to->text().trimmed().isEmpty())
        return showErrors(errors::invalidField("to", Text{"Must not be empty.", "Ne doit pas être vide."}));
    beginSaving();
    const auto words = QByteArray::fromStdString(toJson(request()));
    const QByteArray key = QUuid::createUuidV5(m_formId, words).toByteArray(QUuid::WithoutBraces);
    m_reply = m_client.send(m_report.leadId, request(), key);
    m_reply.then(this, [this](const Result<Mail>& mail) {
        endSaving();
        if (!mail)
            return showErrors(mail.error());
        Q_EMIT sent(*mail);
        accept();
    });
}

void ReportMailDialog::retranslate()
{
    setWindowTitle(tr("Send the report"));
    field(u"to"_s)->setLabel(tr("To"));
    field(u"subject"_s)->setLabel(tr("Subject"));
    field(u"body"_s)->setLabel(tr("Message"));
    const QString file = ReportWords::fileName(m_report);
    field(u"body"_s)->setHint(m_audience == ReportAudience::Lead
            ? tr("Attached: %1, without the score.").arg(file)
            : tr("Attached: %1, with the score: for your team.").arg(file));
    setSaveWord(tr("Send"));
}

} // namespace vigie::ui
