#include "ui/contacts/contact_dialog.h"

#include "ui/contacts/contact_words.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 520;
constexpr int notesHeight = 120;

std::string trimmed(const QLineEdit* edit)
{
    return edit->text().trimmed().toStdString();
}

} // namespace

ContactDialog::ContactDialog(ApiClient& api, const Contact& contact, QWidget* parent)
    : RecordDialog(contact, parent)
    , m_client(api)
    , m_name(new QLineEdit(this))
    , m_organisation(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_notes(new QPlainTextEdit(this))
{
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(notesHeight);
    m_notes->viewport()->setAutoFillBackground(false); // the frame's round ground shows through
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    grid->addWidget(addField(u"name"_s, m_name), 0, 0, 1, 2);
    grid->addWidget(addField(u"organisation"_s, m_organisation), 1, 0, 1, 2);
    // An existing contact's addresses are its pane's: it has several.
    auto* const email = addField(u"email"_s, m_email);
    auto* const phone = addField(u"phone"_s, m_phone);
    email->setVisible(isNew());
    phone->setVisible(isNew());
    grid->addWidget(email, 2, 0);
    grid->addWidget(phone, 2, 1);
    grid->addWidget(addField(u"notes"_s, m_notes), 3, 0, 1, 2);
    build(grid);
    setFixedWidth(formWidth);
    ContactDialog::retranslate();
    ContactDialog::fill(contact);
}

void ContactDialog::retranslate()
{
    setWindowTitle(isNew() ? tr("New contact") : QString::fromStdString(base().name));
    for (FormField* const one : fields()) {
        const QString word = ContactWords::field(one->path().toStdString());
        one->setLabel(one->path() == "name"_L1 ? tr("%1 (required)").arg(word) : word);
    }
    setSaveWord(isNew() ? tr("Create contact") : tr("Save"));
}

void ContactDialog::fill(const Contact& contact)
{
    m_name->setText(QString::fromStdString(contact.name));
    m_organisation->setText(QString::fromStdString(contact.organisation));
    m_notes->setPlainText(QString::fromStdString(contact.notes));
}

Contact ContactDialog::read() const
{
    Contact contact = base();
    contact.name = trimmed(m_name);
    contact.organisation = trimmed(m_organisation);
    contact.notes = m_notes->toPlainText().toStdString();
    if (!isNew())
        return contact;
    contact.identities.clear();
    for (const auto& [kind, edit] : {std::pair{IdentityKind::Email, m_email}, {IdentityKind::Phone, m_phone}}) {
        if (!trimmed(edit).empty())
            contact.identities.push_back({{}, {}, kind, trimmed(edit), {}});
    }
    return contact;
}

/// "identities[1].value" is about the second of the addresses that were sent.
QString ContactDialog::fieldPath(const QString& errorPath) const
{
    if (!errorPath.startsWith("identities["_L1))
        return FormDialog::fieldPath(errorPath);
    const auto sent = read().identities;
    const auto index = errorPath.section(u'[', 1).section(u']', 0, 0).toUInt();
    return index < sent.size() && sent[index].kind == IdentityKind::Phone ? u"phone"_s : u"email"_s;
}

QString ContactDialog::fieldWord(std::string_view field) const
{
    return ContactWords::field(field);
}

QString ContactDialog::valueText(const Contact& contact, std::string_view field) const
{
    return textIn(contact, field);
}

Reply<Contact> ContactDialog::create(
    const Contact& contact, const std::vector<std::string_view>& fields, const QByteArray& key)
{
    return m_client.create(contact, fields, key);
}

Reply<Contact> ContactDialog::change(const Contact& contact, const std::vector<std::string_view>& fields)
{
    return m_client.change(contact, fields);
}

} // namespace vigie::ui
