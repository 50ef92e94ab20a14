#include "ui/events/attendee_dialog.h"

#include "ui/tasks/contact_choice.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/record_name.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 460;

} // namespace

AttendeeDialog::AttendeeDialog(ApiClient& api, const Event& event, QWidget* parent)
    : FormDialog(parent)
    , m_client(api)
    , m_event(event)
    , m_contact(new ContactChoice(api, this))
    , m_name(new QLineEdit(this))
    , m_email(new QLineEdit(this))
{
    m_contact->setObjectName(u"guestContact"_s);
    m_name->setObjectName(u"guestName"_s);
    m_email->setObjectName(u"guestEmail"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    auto* const column = new QVBoxLayout;
    column->setSpacing(14);
    column->addWidget(addField(u"contactId"_s, m_contact));
    column->addWidget(addField(u"name"_s, m_name));
    column->addWidget(addField(u"email"_s, m_email));
    build(column);
    setFixedWidth(formWidth);
    connect(m_contact, &SearchableChoice::edited, this, &AttendeeDialog::showStranger);
    AttendeeDialog::retranslate();
}

/// Whoever is a contact has a name and an address already.
void AttendeeDialog::showStranger()
{
    const bool isKnown = static_cast<bool>(m_contact->contact());
    m_name->setEnabled(!isKnown);
    m_email->setEnabled(!isKnown);
}

void AttendeeDialog::save()
{
    Attendee attendee;
    attendee.contactId = m_contact->contact();
    attendee.name = m_name->text().trimmed().toStdString();
    attendee.email = m_email->text().trimmed().toStdString();
    beginSaving();
    const std::vector<std::string_view> fields = attendee.contactId ? std::vector<std::string_view>{"contactId"}
                                                                    : std::vector<std::string_view>{"name", "email"};
    // Pressed twice adds one; somebody else is another one.
    const auto words = QByteArray::fromStdString(wire::objectOf(attendee, fields));
    m_add = m_client.addAttendee(
        m_event.id, attendee, fields, QUuid::createUuidV5(m_key, words).toByteArray(QUuid::WithoutBraces));
    m_add.then(this, [this](const Result<Attendee>& added) {
        endSaving();
        if (!added)
            return showErrors(added.error());
        Q_EMIT this->added(*added);
        accept();
    });
}

bool AttendeeDialog::isWritten() const
{
    return m_contact->contact() || !m_name->text().isEmpty() || !m_email->text().isEmpty();
}

void AttendeeDialog::retranslate()
{
    setWindowTitle(tr("Somebody comes to “%1”").arg(recordName(m_event)));
    field(u"contactId"_s)->setLabel(tr("A contact"));
    m_contact->lineEdit()->setPlaceholderText(tr("Name, company, address or number of a contact"));
    field(u"name"_s)->setLabel(tr("Or somebody new: name"));
    field(u"email"_s)->setLabel(tr("E-mail"));
    field(u"email"_s)->setHint(tr("For the ticket, and to be told when something changes."));
    setSaveWord(tr("Add"));
}

} // namespace vigie::ui
