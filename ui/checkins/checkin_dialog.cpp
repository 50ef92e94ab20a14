#include "ui/checkins/checkin_dialog.h"

#include "ui/checkins/checkin_words.h"
#include "ui/checkins/position.h"
#include "ui/client/people.h"
#include "ui/tasks/contact_choice.h"
#include "ui/tasks/time_choice.h"
#include "ui/widgets/record_name.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 480;
constexpr int noteHeight = 72;
constexpr int usualSeconds = 2 * 3'600; // suggested to whoever says until when

} // namespace

CheckInDialog::CheckInDialog(
    ApiClient& api, const People* people, const QStringList& places, const CheckIn& checkIn, QWidget* parent)
    : RecordDialog(checkIn, parent)
    , m_client(api)
    , m_people(people)
    , m_who(new QComboBox(this))
    , m_contact(new ContactChoice(api, this))
    , m_place(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_until(new TimeChoice(TimeChoice::Offers::Times, this))
    , m_position(new QLineEdit(this))
{
    buildForm(places);
    CheckInDialog::retranslate();
    CheckInDialog::fill(checkIn);
}

void CheckInDialog::buildForm(const QStringList& places)
{
    m_who->addItem(QString(), QVariant::fromValue<qlonglong>(0));
    if (m_people) {
        for (const User& user : m_people->active())
            m_who->addItem(m_people->name(user.id), QVariant::fromValue<qlonglong>(user.id.value));
    }
    auto* const completer = new QCompleter(places, m_place);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_place->setCompleter(completer);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(noteHeight);
    m_note->viewport()->setAutoFillBackground(false); // the frame's round ground shows through
    const QDateTime now = QDateTime::currentDateTime();
    m_until->suggest(QDateTime(now.date(), QTime(now.time().hour(), 0)).addSecs(usualSeconds));
    auto* const layout = new QVBoxLayout;
    layout->setSpacing(14);
    layout->addWidget(addField(u"place"_s, m_place));
    // Who it is does not change: the other one is checked in.
    auto* const who = addField(u"userId"_s, m_who);
    who->setVisible(isNew() && m_people);
    layout->addWidget(who);
    auto* const contact = addField(u"contactId"_s, m_contact);
    contact->setVisible(isNew() && m_people);
    layout->addWidget(contact);
    connect(m_contact, &SearchableChoice::edited, this, [this] { m_who->setEnabled(!m_contact->contact()); });
    layout->addWidget(addField(u"until"_s, m_until));
    layout->addWidget(addField(u"note"_s, m_note));
    layout->addWidget(addField(u"latitude"_s, m_position));
    build(layout);
    setFixedWidth(formWidth);
}

void CheckInDialog::retranslate()
{
    setWindowTitle(isNew() ? tr("Check in") : recordName(base()));
    for (FormField* const one : fields()) {
        const QString word = CheckInWords::field(one->path().toStdString());
        one->setLabel(one->path() == "place"_L1 ? tr("%1 (required)").arg(word) : word);
    }
    m_who->setItemText(0, tr("I am here myself"));
    m_contact->lineEdit()->setPlaceholderText(tr("Name, company, address or number of a contact"));
    m_place->setPlaceholderText(tr("Where you are: a room, a building, a city"));
    m_until->setName(CheckInWords::field("until"));
    m_until->setNone(tr("Not said"));
    field(u"until"_s)->setHint(tr("Who does not say counts as here for twelve hours, or until they leave."));
    m_position->setPlaceholderText(u"48.8566, 2.3522"_s);
    field(u"latitude"_s)->setHint(tr("Latitude and longitude, as maps tell them. Only for distances."));
    setSaveWord(isNew() ? tr("Check in") : tr("Save"));
}

void CheckInDialog::fill(const CheckIn& checkIn)
{
    m_who->setCurrentIndex(std::max(0, m_who->findData(QVariant::fromValue<qlonglong>(checkIn.userId.value))));
    if (isNew())
        m_contact->setContact(checkIn.contactId, QString::fromStdString(checkIn.name));
    m_place->setText(QString::fromStdString(checkIn.place));
    m_note->setPlainText(QString::fromStdString(checkIn.note));
    m_until->setValue(checkIn.until);
    const auto position = Position::of(checkIn);
    m_position->setText(position ? position->text() : QString());
}

CheckIn CheckInDialog::read() const
{
    CheckIn checkIn = base();
    if (isNew()) {
        checkIn.contactId = m_contact->contact();
        checkIn.userId = checkIn.contactId ? UserId() : UserId{m_who->currentData().toLongLong()};
    }
    checkIn.place = m_place->text().trimmed().toStdString();
    checkIn.note = m_note->toPlainText().toStdString();
    checkIn.until = m_until->value();
    const auto before = Position::of(checkIn);
    if (before && before->text() == m_position->text())
        return checkIn; // to the last digit, as long as nobody writes another
    const auto position = Position::in(m_position->text());
    checkIn.latitude = position ? std::optional(position->latitude) : std::nullopt;
    checkIn.longitude = position ? std::optional(position->longitude) : std::nullopt;
    return checkIn;
}

void CheckInDialog::save()
{
    if (isNew() && !m_contact->contact() && !m_contact->currentText().trimmed().isEmpty()) {
        field(u"contactId"_s)->setError(tr("There is no such contact: choose one of the list."));
        m_contact->setFocus();
        return grow();
    }
    const bool isUnclear = !m_position->text().trimmed().isEmpty() && !Position::in(m_position->text());
    if (!isUnclear)
        return RecordDialog::save();
    field(u"latitude"_s)->setError(tr("Write latitude and longitude like this: 48.8566, 2.3522"));
    m_position->setFocus();
    grow();
}

QString CheckInDialog::fieldWord(std::string_view field) const
{
    return CheckInWords::field(field);
}

QString CheckInDialog::valueText(const CheckIn& checkIn, std::string_view field) const
{
    if (field == "until")
        return checkIn.until ? CheckInWords::time(*checkIn.until) : tr("Not said");
    if (field == "latitude")
        return Position::of(checkIn).value_or(Position()).text();
    return textIn(checkIn, field);
}

QString CheckInDialog::fieldPath(const QString& errorPath) const
{
    return errorPath == "longitude"_L1 ? u"latitude"_s : RecordDialog::fieldPath(errorPath);
}

Reply<CheckIn> CheckInDialog::create(
    const CheckIn& checkIn, const std::vector<std::string_view>& fields, const QByteArray& key)
{
    return m_client.create(checkIn, fields, key);
}

Reply<CheckIn> CheckInDialog::change(const CheckIn& checkIn, const std::vector<std::string_view>& fields)
{
    return m_client.change(checkIn, fields);
}

} // namespace vigie::ui
