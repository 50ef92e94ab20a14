#include "ui/settings/template_section.h"

#include "ui/settings/settings_card.h"
#include "ui/settings/text_editors.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int bodyHeight = 220;
constexpr int pageHeight = 320;
constexpr int soonMs = 400; // after the last key

} // namespace

TemplateSection::TemplateSection(const PageParts& parts, QWidget* parent)
    : RecordSection(parts, u"settings/templates"_s, parent)
    , m_client(parts.api)
    , m_card(addCard())
    , m_result(addCard())
    , m_which(new QComboBox(this))
    , m_subject(new QLineEdit(this))
    , m_body(new QPlainTextEdit(this))
    , m_resultSubject(textLabel(this, TextSize::Base, ink::primary, QFont::DemiBold))
    , m_page(new QTextBrowser(this))
    , m_problem(textLabel(this, TextSize::Secondary, ink::bad))
{
    build();
    TemplateSection::retranslate();
    begin();
}

void TemplateSection::build()
{
    m_which->setObjectName(u"templateWhich"_s);
    m_subject->setObjectName(u"templateSubject"_s);
    m_body->setObjectName(u"templateBody"_s);
    m_body->setFixedHeight(bodyHeight);
    m_body->setTabChangesFocus(true);
    m_page->setObjectName(u"templatePreview"_s);
    m_page->setFixedHeight(pageHeight);
    m_page->setOpenLinks(false);
    m_page->setTabChangesFocus(true);
    // Paper, as the mail shows it: it brings its own colours for a light ground.
    m_page->setStyleSheet(u"QTextBrowser { background: #f3f5f6; color: #182026; border-radius: 8px; }"_s);
    m_card->body()->addWidget(&draftBar());
    m_card->body()->addWidget(&notice());
    m_card->body()->addWidget(m_which);
    m_card->body()->addWidget(addField(u"subject"_s, m_subject));
    m_card->body()->addWidget(addField(u"body"_s, m_body));
    addToColumn(&bar());
    m_result->body()->addWidget(m_problem);
    m_result->body()->addWidget(m_resultSubject);
    m_result->body()->addWidget(m_page);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &TemplateSection::preview);
    connect(m_which, &QComboBox::activated, this, &TemplateSection::choose);
    connect(m_subject, &QLineEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_body, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
}

/// Puts what stands in the fields into the template they are of.
void TemplateSection::take()
{
    m_written = read();
}

void TemplateSection::choose(int index)
{
    take();
    m_index = index;
    fill(m_written);
}

void TemplateSection::fill(const MailTemplates& templates)
{
    m_written = templates;
    const int count = static_cast<int>(templates.templates.size());
    m_index = std::clamp(m_index, 0, std::max(0, count - 1));
    m_which->clear();
    for (const auto& one : templates.templates)
        m_which->addItem(qt(one.name));
    m_which->setCurrentIndex(m_index);
    if (count == 0)
        return;
    const auto& shown = templates.templates[static_cast<std::size_t>(m_index)];
    m_subject->setText(qt(shown.subject));
    m_body->setPlainText(qt(shown.body));
}

MailTemplates TemplateSection::read() const
{
    MailTemplates out = m_written;
    const auto index = static_cast<std::size_t>(m_index);
    if (index < out.templates.size()) {
        out.templates[index].subject = m_subject->text().trimmed().toStdString();
        out.templates[index].body = m_body->toPlainText().toStdString();
    }
    out.id = base().id;
    out.version = base().version;
    return out;
}

void TemplateSection::preview()
{
    m_preview.cancel();
    m_preview = m_client.preview(m_subject->text(), m_body->toPlainText());
    m_preview.then(this, [this](const Result<MailPreview>& preview) {
        m_problem->setVisible(!preview);
        if (!preview) {
            const Error& error = preview.error();
            return m_problem->setText(error.details.empty() ? textOf(error) : textOf(error.details.front().message));
        }
        m_resultSubject->setText(qt(preview->subject));
        m_page->setHtml(qt(preview->html));
    });
}

/// "templates[1].body" is the field "body" of the template that is shown.
Error TemplateSection::translated(Error error) const
{
    const std::string shown = "templates[" + std::to_string(m_index) + "].";
    for (auto& detail : error.details) {
        if (detail.path.starts_with(shown))
            detail.path.erase(0, shown.size());
    }
    return error;
}

QString TemplateSection::fieldWord(std::string_view field) const
{
    if (field == "subject")
        return tr("Subject");
    return field == "body" ? tr("Message") : tr("Templates");
}

void TemplateSection::retranslate()
{
    m_card->setTitle(tr("Templates"));
    m_card->setExplanation(tr("Words for mail that is written often. What stands in braces is filled in."));
    m_result->setTitle(tr("Preview"));
    m_result->setExplanation(tr("For an example."));
    m_which->setAccessibleName(tr("Template"));
    m_page->setAccessibleName(tr("Preview"));
    for (FormField* const field : fields())
        field->setLabel(fieldWord(field->path().toStdString()));
    fields()[1]->setHint(u"{{name}} {{firstName}} {{organisation}} {{email}} {{us}} {{me}} {{score}} {{report.title}} "
                         u"{{report.summary}}"_s);
    preview();
}

QString TemplateSection::valueText(const MailTemplates& templates, std::string_view) const
{
    return QString::number(templates.templates.size());
}

void TemplateSection::noticed(const Change& change)
{
    if (change.entity == "mailTemplates" && !isUnsaved() && !isSaving())
        reload();
}

} // namespace vigie::ui
