#include "ui/users/user_dialog.h"

#include "ui/users/role_choice.h"
#include "ui/users/role_words.h"
#include "ui/users/user_words.h"
#include "ui/widgets/password_edit.h"

#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 440;

} // namespace

UserDialog::UserDialog(ApiClient& api, const User& editor, const User& user, QWidget* parent)
    : RecordDialog(user, parent)
    , m_client(api)
    , m_name(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_role(new RoleChoice(editor.role, this))
    , m_password(new PasswordEdit(this))
{
    m_name->setObjectName(u"userName"_s);
    m_email->setObjectName(u"userEmail"_s);
    m_role->setObjectName(u"userRole"_s);
    m_password->setObjectName(u"userPassword"_s);
    m_password->setVisible(isNew());
    auto* const column = new QVBoxLayout;
    column->setSpacing(14);
    column->addWidget(addField(u"name"_s, m_name));
    column->addWidget(addField(u"email"_s, m_email));
    column->addWidget(addField(u"role"_s, m_role));
    if (isNew())
        column->addWidget(addField(u"password"_s, m_password));
    build(column);
    setFixedWidth(formWidth);
    UserDialog::fill(user);
    connect(m_role, &QComboBox::currentIndexChanged, this, [this] { UserDialog::retranslate(); });
    UserDialog::retranslate();
}

void UserDialog::retranslate()
{
    setWindowTitle(isNew() ? tr("New user") : UserWords::name(base()));
    for (FormField* const one : fields()) {
        const QString word = UserWords::field(one->path().toStdString());
        one->setLabel(one->path() == "email"_L1 ? tr("%1 (required)").arg(word) : word);
    }
    field(u"role"_s)->setHint(RoleWords::explanation(m_role->role()));
    if (auto* const password = field(u"password"_s))
        password->setHint(tr("Leave it empty and hand over a link instead, with which they choose their own."));
    setSaveWord(isNew() ? tr("Make user") : tr("Save"));
}

void UserDialog::fill(const User& user)
{
    m_name->setText(QString::fromStdString(user.name));
    m_email->setText(QString::fromStdString(user.email));
    m_role->choose(user.role);
}

User UserDialog::read() const
{
    User user = base();
    user.name = m_name->text().trimmed().toStdString();
    user.email = m_email->text().trimmed().toStdString();
    user.role = m_role->role();
    user.password = m_password->text().toStdString();
    return user;
}

QString UserDialog::fieldWord(std::string_view field) const
{
    return UserWords::field(field);
}

QString UserDialog::valueText(const User& user, std::string_view field) const
{
    return field == "role" ? RoleWords::role(user.role) : textIn(user, field);
}

Reply<User> UserDialog::create(const User& user, const std::vector<std::string_view>& fields, const QByteArray& key)
{
    auto sent = fields;
    if (std::find(sent.begin(), sent.end(), "role") == sent.end())
        sent.push_back("role"); // a member is what a record begins as, but not what the server makes of one
    return m_client.create(user, sent, key);
}

Reply<User> UserDialog::change(const User& user, const std::vector<std::string_view>& fields)
{
    return m_client.change(user, fields);
}

} // namespace vigie::ui
