#include "ui/settings/chat_section.h"

#include "ui/settings/settings_card.h"
#include "ui/settings/text_editors.h"
#include "ui/theme/glyph.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewLines = 72;
constexpr int manyLines = 150;

} // namespace

ChatSection::ChatSection(const PageParts& parts, QWidget* parent)
    : RecordSection(parts, u"settings/chat"_s, parent)
    , m_client(parts.api)
    , m_card(addCard())
    , m_pages(addCard())
    , m_enabled(new QCheckBox(this))
    , m_botName(new QLineEdit(this))
    , m_color(new QLineEdit(this))
    , m_greeting(linesEdit(this, u"greeting"_s, fewLines))
    , m_instructions(linesEdit(this, u"instructions"_s, manyLines))
    , m_sites(linesEdit(this, u"sites"_s, fewLines))
    , m_script(linesEdit(this, u"script"_s, fewLines))
    , m_copy(new QPushButton(glyphIcon(Glyph::Copy), QString(), this))
{
    build();
    ChatSection::retranslate();
    begin();
}

void ChatSection::build()
{
    m_enabled->setObjectName(u"chatEnabled"_s);
    m_botName->setObjectName(u"botName"_s);
    m_color->setObjectName(u"chatColor"_s);
    m_color->setPlaceholderText(u"#0b7a83"_s);
    m_script->setReadOnly(true);
    m_copy->setObjectName(u"copyScript"_s);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    grid->addWidget(addField(u"enabled"_s, m_enabled), 0, 0, 1, 2);
    grid->addWidget(addField(u"botName"_s, m_botName), 1, 0);
    grid->addWidget(addField(u"color"_s, m_color), 1, 1);
    grid->addWidget(addField(u"greeting"_s, m_greeting), 2, 0, 1, 2);
    grid->addWidget(addField(u"instructions"_s, m_instructions), 3, 0, 1, 2);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_card->body()->addWidget(&draftBar());
    m_card->body()->addWidget(&notice());
    m_card->body()->addLayout(grid);
    m_pages->body()->addWidget(m_script);
    m_pages->body()->addWidget(m_copy, 0, Qt::AlignLeft);
    m_pages->body()->addWidget(addField(u"sites"_s, m_sites));
    addToColumn(&bar());
    connect(m_copy, &QPushButton::clicked, this, &ChatSection::copyScript);
}

void ChatSection::copyScript()
{
    QGuiApplication::clipboard()->setText(m_script->toPlainText());
    m_isCopied = true;
    retranslate();
}

QString ChatSection::fieldWord(std::string_view field) const
{
    if (field == "enabled")
        return tr("Chat");
    if (field == "botName")
        return tr("The assistant's name");
    if (field == "color")
        return tr("Colour");
    if (field == "greeting")
        return tr("Greeting");
    return field == "instructions" ? tr("What the assistant knows") : tr("Pages that may have it");
}

void ChatSection::retranslate()
{
    m_card->setTitle(tr("Chat"));
    m_card->setExplanation(tr("Visitors of your website write, the assistant answers, and you step in when you like."));
    for (FormField* const field : fields()) {
        if (field->path() != "enabled"_L1)
            field->setLabel(fieldWord(field->path().toStdString()));
    }
    m_enabled->setText(tr("Visitors may write"));
    fields()[3]->setHint(tr("Said before the visitor has written anything."));
    fields()[4]->setHint(tr("What you do, opening hours, prices, how to speak. It is told nothing else of your data."));
    m_pages->setTitle(tr("In your pages"));
    m_pages->setExplanation(tr("Paste this line into every page that shall have the chat, before </body>."));
    m_script->setAccessibleName(tr("The line for your pages"));
    m_script->setPlaceholderText(tr("Save once, and the line for your pages stands here."));
    m_copy->setText(m_isCopied ? tr("Copied") : tr("Copy"));
    fields()[5]->setHint(tr("One address a line, such as https://shop.example or *.shop.example. None: every page."));
}

QString ChatSection::valueText(const ChatSettings& settings, std::string_view field) const
{
    if (field == "enabled")
        return settings.enabled ? tr("yes") : tr("no");
    if (field == "sites")
        return QString::number(settings.sites.size());
    return textIn(settings, field);
}

void ChatSection::noticed(const Change& change)
{
    if (change.entity == "chatSettings" && !isUnsaved() && !isSaving())
        reload();
}

void ChatSection::fill(const ChatSettings& settings)
{
    m_enabled->setChecked(settings.enabled);
    m_botName->setText(qt(settings.botName));
    m_color->setText(qt(settings.color));
    m_greeting->setPlainText(qt(settings.greeting));
    m_instructions->setPlainText(qt(settings.instructions));
    m_sites->setPlainText(joined(settings.sites, u"\n"_s));
    m_script->setPlainText(qt(settings.script));
    m_copy->setEnabled(!settings.script.empty());
    m_isCopied = false;
    m_copy->setText(tr("Copy"));
}

ChatSettings ChatSection::read() const
{
    ChatSettings settings = base();
    settings.enabled = m_enabled->isChecked();
    settings.botName = m_botName->text().trimmed().toStdString();
    settings.color = m_color->text().trimmed().toStdString();
    settings.greeting = m_greeting->toPlainText().trimmed().toStdString();
    settings.instructions = m_instructions->toPlainText().trimmed().toStdString();
    settings.sites = linesIn(m_sites->toPlainText());
    return settings;
}

} // namespace vigie::ui
