#include "ui/settings/account_section.h"

#include "ui/client/session.h"
#include "ui/settings/settings_card.h"
#include "ui/users/role_words.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace vigie::ui {

using namespace Qt::StringLiterals;

AccountSection::AccountSection(const PageParts& parts, QWidget* parent)
    : RecordSection(parts, u"settings/account"_s, parent)
    , m_client(parts.api)
    , m_session(parts.session)
    , m_card(addCard())
    , m_name(new QLineEdit(this))
    , m_firstName(new QLineEdit(this))
    , m_lastName(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_email(textLabel(this))
    , m_role(textLabel(this))
{
    build();
    AccountSection::retranslate();
    begin();
}

void AccountSection::build()
{
    m_name->setObjectName(u"name"_s);
    for (const char* const language : {"", "fr", "en"})
        m_language->addItem(QString(), QLatin1String(language));
    for (auto* const label : {m_email, m_role})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    grid->addWidget(addField(u"name"_s, m_name), 0, 0, 1, 2);
    grid->addWidget(addField(u"firstName"_s, m_firstName), 1, 0);
    grid->addWidget(addField(u"lastName"_s, m_lastName), 1, 1);
    grid->addWidget(addField(u"language"_s, m_language), 2, 0, 1, 2);
    grid->addWidget(addField(u"email"_s, m_email), 3, 0);
    grid->addWidget(addField(u"role"_s, m_role), 3, 1);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_card->body()->addWidget(&draftBar());
    m_card->body()->addWidget(&notice());
    m_card->body()->addLayout(grid);
    m_card->body()->addWidget(&bar());
    for (auto* const edit : {m_name, m_firstName, m_lastName})
        connect(edit, &QLineEdit::returnPressed, this, [this] { save(); });
}

QString AccountSection::fieldWord(std::string_view field) const
{
    if (field == "name")
        return tr("Name");
    if (field == "firstName")
        return tr("First name");
    if (field == "lastName")
        return tr("Last name");
    if (field == "language")
        return tr("Language of your account");
    return field == "email" ? tr("E-mail") : tr("Role");
}

QString AccountSection::valueText(const User& user, std::string_view field) const
{
    return field == "language" ? m_language->itemText(m_language->findData(QString::fromStdString(user.language)))
                               : textIn(user, field);
}

void AccountSection::retranslate()
{
    m_card->setTitle(tr("Your account"));
    m_card->setExplanation(tr("How colleagues see you in this company."));
    for (FormField* const field : fields())
        field->setLabel(fieldWord(field->path().toStdString()));
    fields()[4]->setHint(tr("Whoever manages the users can change it."));
    fields()[3]->setHint(tr("For what the server writes to you. This window has its own, under Language."));
    const QSignalBlocker quiet(m_language);
    m_language->setItemText(0, tr("The company's"));
    m_language->setItemText(1, u"Français"_s);
    m_language->setItemText(2, u"English"_s);
    m_role->setText(RoleWords::role(base().role));
}

void AccountSection::took(const User& user)
{
    m_role->setText(RoleWords::role(user.role));
    m_email->setText(QString::fromStdString(user.email));
    if (user.version != m_session.user().version || user.name != m_session.user().name)
        m_session.setUser(user);
}

void AccountSection::noticed(const Change& change)
{
    if (change.entity == "user" && change.entityId == base().id.value && !isSaving())
        reload();
}

void AccountSection::fill(const User& user)
{
    m_name->setText(QString::fromStdString(user.name));
    m_firstName->setText(QString::fromStdString(user.firstName));
    m_lastName->setText(QString::fromStdString(user.lastName));
    m_language->setCurrentIndex(std::max(0, m_language->findData(QString::fromStdString(user.language))));
}

User AccountSection::read() const
{
    User user = base();
    user.name = m_name->text().trimmed().toStdString();
    user.firstName = m_firstName->text().trimmed().toStdString();
    user.lastName = m_lastName->text().trimmed().toStdString();
    user.language = m_language->currentData().toString().toStdString();
    return user;
}

} // namespace vigie::ui
