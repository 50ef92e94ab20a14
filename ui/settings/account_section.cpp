#include "ui/settings/account_section.h"

#include "ui/client/session.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/settings_card.h"
#include "ui/users/role_words.h"
#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

AccountSection::AccountSection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_client(parts.api)
    , m_session(parts.session)
    , m_card(addCard())
    , m_notice(new NoticeBar(this))
    , m_name(new QLineEdit(this))
    , m_firstName(new QLineEdit(this))
    , m_lastName(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_email(textLabel(this))
    , m_role(textLabel(this))
    , m_bar(new SaveBar(this))
{
    build();
    retranslate();
    connect(m_bar, &SaveBar::saveRequested, this, &AccountSection::save);
    connect(m_bar, &SaveBar::discardRequested, this, [this] { fill(m_base); });
    reload();
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
    const auto add = [&](const QString& path, QWidget* editor, int row, int column, int span = 1) {
        m_fields.push_back(new FormField(path, editor, this));
        grid->addWidget(m_fields.back(), row, column, 1, span);
    };
    add(u"name"_s, m_name, 0, 0, 2);
    add(u"firstName"_s, m_firstName, 1, 0);
    add(u"lastName"_s, m_lastName, 1, 1);
    add(u"language"_s, m_language, 2, 0, 2);
    add(u"email"_s, m_email, 3, 0);
    add(u"role"_s, m_role, 3, 1);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_card->body()->addWidget(m_notice);
    m_card->body()->addLayout(grid);
    m_card->body()->addWidget(m_bar);
    for (auto* const edit : {m_name, m_firstName, m_lastName}) {
        connect(edit, &QLineEdit::textChanged, this, &AccountSection::showEdited);
        connect(edit, &QLineEdit::returnPressed, this, &AccountSection::save);
    }
    connect(m_language, &QComboBox::currentIndexChanged, this, &AccountSection::showEdited);
}

void AccountSection::retranslate()
{
    m_card->setTitle(tr("Your account"));
    m_card->setExplanation(tr("How colleagues see you in this company."));
    const QStringList labels{
        tr("Name"), tr("First name"), tr("Last name"), tr("Language of your account"), tr("E-mail"), tr("Role")};
    for (qsizetype i = 0; i < labels.size(); ++i)
        m_fields[static_cast<std::size_t>(i)]->setLabel(labels[i]);
    m_fields[4]->setHint(tr("Whoever manages the users can change it."));
    m_fields[3]->setHint(tr("For what the server writes to you. This window has its own, under Language."));
    const QSignalBlocker quiet(m_language);
    m_language->setItemText(0, tr("The company's"));
    m_language->setItemText(1, u"Français"_s);
    m_language->setItemText(2, u"English"_s);
    m_role->setText(RoleWords::role(m_base.role));
}

void AccountSection::reload()
{
    if (!m_base.id)
        state().showLoading();
    m_load.cancel();
    m_load = m_client.me();
    m_load.then(this, [this](const Result<User>& user) {
        if (user)
            arrived(*user);
        else if (!m_base.id)
            state().showError(textOf(user.error()));
        else
            m_notice->tell(NoticeTone::Bad, textOf(user.error()));
    });
}

/// What one is writing stays; what has changed elsewhere meanwhile is found out when it is saved.
void AccountSection::arrived(const User& user)
{
    m_role->setText(RoleWords::role(user.role));
    m_email->setText(qt(user.email));
    if (!isUnsaved() && (!m_base.id || user.version != m_base.version))
        fill(user);
    if (user.version != m_session.user().version || user.name != m_session.user().name)
        m_session.setUser(user);
    state().showContent();
}

void AccountSection::noticed(const Change& change)
{
    if (change.entity == "user" && change.entityId == m_base.id.value && !m_save.isPending())
        reload();
}

void AccountSection::fill(const User& user)
{
    m_base = user;
    m_name->setText(qt(user.name));
    m_firstName->setText(qt(user.firstName));
    m_lastName->setText(qt(user.lastName));
    m_language->setCurrentIndex(std::max(0, m_language->findData(qt(user.language))));
    clearErrors(m_fields);
    showEdited();
}

User AccountSection::read() const
{
    User user = m_base;
    user.name = m_name->text().trimmed().toStdString();
    user.firstName = m_firstName->text().trimmed().toStdString();
    user.lastName = m_lastName->text().trimmed().toStdString();
    user.language = m_language->currentData().toString().toStdString();
    return user;
}

bool AccountSection::isUnsaved() const
{
    return m_base.id && !wire::changedFields(m_base, read()).empty();
}

void AccountSection::showEdited()
{
    m_bar->setState(isUnsaved() ? SaveBar::State::Unsaved : SaveBar::State::Unchanged);
    Q_EMIT unsavedChanged();
}

void AccountSection::save()
{
    if (!isUnsaved() || m_save.isPending())
        return;
    clearErrors(m_fields);
    m_notice->hide();
    m_bar->setState(SaveBar::State::Saving);
    const User user = read();
    m_save = m_client.change(user, wire::changedFields(m_base, user));
    m_save.then(this, [this](const Result<User>& result) { answered(result); });
}

void AccountSection::answered(const Result<User>& result)
{
    if (result) {
        fill(*result);
        m_session.setUser(*result);
        return m_bar->setState(SaveBar::State::Saved);
    }
    if (const auto current = wire::currentOf<User>(result.error())) {
        fill(wire::merged(m_base, read(), *current));
        m_base = *current;
        showEdited();
        return m_notice->tell(NoticeTone::Warning,
            tr("Somebody changed your account meanwhile. What you wrote is kept: check it, then save again."));
    }
    m_bar->setState(SaveBar::State::Unsaved);
    showErrors(result.error(), m_fields, m_notice);
}

} // namespace vigie::ui
