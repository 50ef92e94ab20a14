#include "ui/settings/form_section.h"

#include "ui/leads/lead_words.h"
#include "ui/settings/settings_card.h"
#include "ui/settings/text_editors.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/confirm_button.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewLines = 72;
constexpr int snippetLines = 190;

} // namespace

FormSection::FormSection(const PageParts& parts, QWidget* parent)
    : RecordSection(parts, u"settings/form"_s, parent)
    , m_client(parts.api)
    , m_card(addCard())
    , m_pages(addCard())
    , m_enabled(new QCheckBox(this))
    , m_source(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
    , m_thanksUrl(new QLineEdit(this))
    , m_sites(linesEdit(this, u"formSites"_s, fewLines))
    , m_action(new QLineEdit(this))
    , m_snippet(linesEdit(this, u"formSnippet"_s, snippetLines))
    , m_copyAction(new QPushButton(glyphIcon(Glyph::Copy), QString(), this))
    , m_copySnippet(new QPushButton(glyphIcon(Glyph::Copy), QString(), this))
    , m_renew(new ConfirmButton(this))
{
    build();
    FormSection::retranslate();
    begin();
}

void FormSection::build()
{
    m_enabled->setObjectName(u"formEnabled"_s);
    m_source->setObjectName(u"formSource"_s);
    m_thanksUrl->setObjectName(u"thanksUrl"_s);
    m_thanksUrl->setPlaceholderText(u"https://"_s);
    m_action->setObjectName(u"formAction"_s);
    m_action->setReadOnly(true);
    m_snippet->setReadOnly(true);
    m_snippet->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_renew->setObjectName(u"renewKey"_s);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    grid->addWidget(addField(u"enabled"_s, m_enabled), 0, 0, 1, 2);
    grid->addWidget(addField(u"source"_s, m_source), 1, 0);
    grid->addWidget(addField(u"tags"_s, m_tags), 1, 1);
    grid->addWidget(addField(u"thanksUrl"_s, m_thanksUrl), 2, 0, 1, 2);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_card->body()->addWidget(&draftBar());
    m_card->body()->addWidget(&notice());
    m_card->body()->addLayout(grid);
    auto* const address = new QHBoxLayout;
    address->setSpacing(8);
    address->addWidget(m_action, 1);
    address->addWidget(m_copyAction);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copySnippet);
    buttons->addStretch();
    buttons->addWidget(m_renew);
    auto* const body = m_pages->body();
    body->addWidget(m_snippet);
    body->addLayout(buttons);
    body->addLayout(address);
    body->addWidget(addField(u"sites"_s, m_sites));
    addToColumn(&bar());
    connect(m_copyAction, &QPushButton::clicked, this, [this] { copy(m_action->text(), m_copyAction); });
    connect(m_copySnippet, &QPushButton::clicked, this, [this] { copy(m_snippet->toPlainText(), m_copySnippet); });
    connect(m_renew, &ConfirmButton::confirmed, this, &FormSection::renewKey);
}

void FormSection::copy(const QString& text, QPushButton* button)
{
    QGuiApplication::clipboard()->setText(text);
    m_copied = button;
    retranslate();
}

void FormSection::renewKey()
{
    m_renewal = m_client.renewKey();
    m_renewal.then(this, [this](const Result<FormSettings>& settings) {
        if (!settings)
            return notice().tell(NoticeTone::Bad, textOf(settings.error()));
        reload();
        notice().tell(NoticeTone::Plain, tr("The form has a new address: put it into your pages."));
    });
}

QString FormSection::fieldWord(std::string_view field) const
{
    if (field == "enabled")
        return tr("Web form");
    if (field == "source")
        return tr("Source");
    if (field == "tags")
        return tr("Tags");
    return field == "thanksUrl" ? tr("Page of thanks") : tr("Pages that may send it");
}

void FormSection::retranslate()
{
    m_card->setTitle(tr("Web form"));
    m_card->setExplanation(tr("What visitors fill in on your website becomes a lead, with its score and its owner."));
    for (FormField* const field : fields()) {
        if (field->path() != "enabled"_L1)
            field->setLabel(fieldWord(field->path().toStdString()));
    }
    m_enabled->setText(tr("The form is open"));
    fields()[1]->setHint(tr("Of leads whose form has no field of that name."));
    fields()[2]->setHint(tr("Separated by commas."));
    fields()[3]->setHint(tr("Where visitors are sent afterwards. Empty: a page of Vigie's thanks them."));
    m_pages->setTitle(tr("In your pages"));
    m_pages->setExplanation(tr("A form to begin with. Add fields as you like: those Vigie does not know go into the "
                               "lead's notes. Leave the hidden one in, it keeps programs away."));
    m_snippet->setAccessibleName(tr("The form, in HTML"));
    m_snippet->setPlaceholderText(tr("Save once, and the form for your pages stands here."));
    m_action->setAccessibleName(tr("The form's address"));
    m_copySnippet->setText(m_copied == m_copySnippet ? tr("Copied") : tr("Copy the form"));
    m_copyAction->setText(m_copied == m_copyAction ? tr("Copied") : tr("Copy the address"));
    m_renew->setWords(tr("New address"), tr("The old one stops working. Go on?"));
    fields()[4]->setHint(tr("One address a line, such as https://shop.example or *.shop.example. None: every page."));
}

QString FormSection::valueText(const FormSettings& settings, std::string_view field) const
{
    if (field == "enabled")
        return settings.enabled ? tr("yes") : tr("no");
    if (field == "sites")
        return QString::number(settings.sites.size());
    return field == "tags" ? joined(settings.tags, u", "_s) : textIn(settings, field);
}

void FormSection::noticed(const Change& change)
{
    if (change.entity == "formSettings" && !isUnsaved() && !isSaving())
        reload();
}

void FormSection::fill(const FormSettings& settings)
{
    m_enabled->setChecked(settings.enabled);
    m_source->setText(qt(settings.source));
    m_tags->setText(joined(settings.tags, u", "_s));
    m_thanksUrl->setText(qt(settings.thanksUrl));
    m_sites->setPlainText(joined(settings.sites, u"\n"_s));
    m_action->setText(qt(settings.action));
    m_action->setCursorPosition(0);
    m_snippet->setPlainText(qt(settings.snippet));
    for (QWidget* const widget : std::initializer_list<QWidget*>{m_copyAction, m_copySnippet, m_renew, m_action})
        widget->setEnabled(!settings.action.empty());
    m_copied = nullptr;
    retranslate();
}

FormSettings FormSection::read() const
{
    FormSettings settings = base();
    settings.enabled = m_enabled->isChecked();
    settings.source = m_source->text().trimmed().toStdString();
    settings.tags = LeadWords::tagsIn(m_tags->text());
    settings.thanksUrl = m_thanksUrl->text().trimmed().toStdString();
    settings.sites = linesIn(m_sites->toPlainText());
    return settings;
}

} // namespace vigie::ui
