#include "ui/events/event_dialog.h"

#include "ui/events/event_words.h"
#include "ui/events/repetition_choice.h"
#include "ui/settings/country_names.h"
#include "ui/widgets/record_name.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 600;
constexpr int descriptionHeight = 96;
constexpr int mostPlaces = 1'000'000;
constexpr int longestDoors = 10'080; // a week
constexpr int hourSeconds = 3'600;

/// What the clocks of a zone say, without seconds; in an editor that knows no zones.
QDateTime wallTime(Instant instant, const QTimeZone& zone)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(instant.ms, zone);
    return {time.date(), QTime(time.time().hour(), time.time().minute()), Qt::UTC};
}

} // namespace

EventDialog::EventDialog(ApiClient& api, const Event& event, QWidget* parent)
    : RecordDialog(event, parent)
    , m_client(api)
    , m_title(new QLineEdit(this))
    , m_place(new QLineEdit(this))
    , m_starts(new QDateTimeEdit(this))
    , m_ends(new QDateTimeEdit(this))
    , m_zone(new SearchableChoice(this))
    , m_capacity(new QSpinBox(this))
    , m_doors(new QSpinBox(this))
    , m_repetition(new RepetitionChoice(this))
    , m_description(new QPlainTextEdit(this))
    , m_part(new QComboBox(this))
{
    buildForm();
    EventDialog::retranslate();
    EventDialog::fill(event);
    connect(m_starts, &QDateTimeEdit::dateTimeChanged, this, &EventDialog::keepLength);
}

Event EventDialog::blank(const QDate& day, const std::string& timeZone)
{
    Event out;
    out.timeZone = timeZone.empty() ? EventWords::ownZone() : timeZone;
    const QTimeZone zone = EventWords::zoneOf(out);
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(zone);
    const QTime nextHour = QTime(now.time().hour(), 0).addSecs(hourSeconds);
    QDateTime start(now.date().addDays(nextHour.hour() == 0 ? 1 : 0), nextHour, zone);
    constexpr int morning = 9;
    if (day.isValid() && day != now.date())
        start = QDateTime(day, QTime(morning, 0), zone);
    out.startsAt = Instant{start.toMSecsSinceEpoch()};
    out.endsAt = out.startsAt.plusSeconds(hourSeconds);
    return out;
}

void EventDialog::buildForm()
{
    for (auto* const editor : {m_starts, m_ends}) {
        editor->setCalendarPopup(true);
        editor->setTimeSpec(Qt::UTC); // no hour is left out or comes twice there
    }
    m_zone->setChoices(timeZoneChoices());
    m_capacity->setRange(0, mostPlaces);
    m_capacity->setGroupSeparatorShown(true);
    m_doors->setRange(0, longestDoors);
    m_doors->setSingleStep(15);
    m_doors->setGroupSeparatorShown(true);
    for (int i = 0; i <= static_cast<int>(SeriesPart::All); ++i)
        m_part->addItem(QString());
    m_part->setObjectName(u"part"_s);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(descriptionHeight);
    m_description->viewport()->setAutoFillBackground(false); // the frame's round ground shows through
    build(makeGrid());
    setFixedWidth(formWidth);
}

QLayout* EventDialog::makeGrid()
{
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(addField(u"title"_s, m_title), 0, 0, 1, 2);
    grid->addWidget(addField(u"startsAt"_s, m_starts), 1, 0);
    grid->addWidget(addField(u"endsAt"_s, m_ends), 1, 1);
    grid->addWidget(addField(u"timeZone"_s, m_zone), 2, 0);
    grid->addWidget(addField(u"capacity"_s, m_capacity), 2, 1);
    grid->addWidget(addField(u"place"_s, m_place), 3, 0);
    grid->addWidget(addField(u"doorsMinutes"_s, m_doors), 3, 1);
    // How it repeats is said when it is made.
    auto* const repetition = addField(u"rrule"_s, m_repetition);
    repetition->setVisible(isNew());
    grid->addWidget(repetition, 4, 0, 1, 2);
    grid->addWidget(addField(u"description"_s, m_description), 5, 0, 1, 2);
    auto* const part = addField(u"part"_s, m_part);
    part->setVisible(!isNew() && base().seriesId);
    grid->addWidget(part, 6, 0, 1, 2);
    return grid;
}

QTimeZone EventDialog::zone() const
{
    const QTimeZone chosen(m_zone->code().toLatin1());
    return chosen.isValid() ? chosen : EventWords::zoneOf(base());
}

/// Whoever moves the beginning moves the end along.
void EventDialog::keepLength(const QDateTime& start)
{
    const qint64 seconds = m_start.secsTo(start);
    m_start = start;
    m_ends->setDateTime(m_ends->dateTime().addSecs(seconds));
    m_repetition->setFirst(start.date());
}

void EventDialog::retranslate()
{
    setWindowTitle(isNew() ? tr("New event") : recordName(base()));
    for (FormField* const one : fields()) {
        const QString word = EventWords::field(one->path().toStdString());
        one->setLabel(one->path() == "title"_L1 ? tr("%1 (required)").arg(word) : word);
    }
    const QLocale locale;
    const QString format
        = u"ddd "_s + locale.dateFormat(QLocale::ShortFormat) + u' ' + locale.timeFormat(QLocale::ShortFormat);
    for (auto* const editor : {m_starts, m_ends})
        editor->setDisplayFormat(format);
    m_capacity->setSpecialValueText(tr("Whoever wants to may come"));
    m_doors->setSuffix(tr(" min before"));
    field(u"doorsMinutes"_s)->setHint(tr("Tickets are valid from then on."));
    m_place->setPlaceholderText(tr("A room, an address, a link"));
    m_repetition->setName(EventWords::field("rrule"));
    for (int i = 0; i < m_part->count(); ++i)
        m_part->setItemText(i, EventWords::part(static_cast<SeriesPart>(i)));
    setSaveWord(isNew() ? tr("Create event") : tr("Save"));
}

void EventDialog::fill(const Event& event)
{
    const QTimeZone zone = EventWords::zoneOf(event);
    m_title->setText(recordName(event));
    m_zone->choose(QString::fromStdString(event.timeZone));
    m_start = wallTime(event.startsAt, zone);
    const QSignalBlocker quiet(m_starts); // the end comes by itself
    m_starts->setDateTime(m_start);
    m_ends->setDateTime(wallTime(event.endsAt, zone));
    m_repetition->setFirst(m_start.date());
    m_capacity->setValue(static_cast<int>(event.capacity.value_or(0)));
    m_doors->setValue(static_cast<int>(event.doorsMinutes));
    m_place->setText(QString::fromStdString(event.place));
    m_description->setPlainText(QString::fromStdString(event.description));
}

/// To the millisecond, as long as nobody chooses another.
Instant EventDialog::instantOf(const QDateTimeEdit& editor, Instant before) const
{
    const QDateTime chosen = editor.dateTime();
    if (zone() == EventWords::zoneOf(base()) && wallTime(before, zone()) == chosen)
        return before;
    return Instant{QDateTime(chosen.date(), chosen.time(), zone()).toMSecsSinceEpoch()};
}

Event EventDialog::read() const
{
    Event event = base();
    event.title = m_title->text().trimmed().toStdString();
    event.timeZone = (m_zone->isKnown() ? m_zone->code() : m_zone->currentText()).toStdString();
    event.startsAt = instantOf(*m_starts, base().startsAt);
    event.endsAt = instantOf(*m_ends, base().endsAt);
    event.doorsMinutes = m_doors->value();
    event.place = m_place->text().trimmed().toStdString();
    event.description = m_description->toPlainText().toStdString();
    event.capacity = m_capacity->value() > 0 ? std::optional<std::int64_t>(m_capacity->value()) : std::nullopt;
    if (isNew())
        event.rrule = m_repetition->value().rule(zone()).toStdString();
    return event;
}

QString EventDialog::fieldWord(std::string_view field) const
{
    return EventWords::field(field);
}

QString EventDialog::valueText(const Event& event, std::string_view field) const
{
    const QTimeZone zone = EventWords::zoneOf(event);
    if (field == "startsAt" || field == "endsAt") {
        const Instant at = field == "startsAt" ? event.startsAt : event.endsAt;
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.ms, zone), QLocale::ShortFormat);
    }
    if (field == "capacity")
        return event.capacity ? QLocale().toString(static_cast<qlonglong>(*event.capacity))
                              : m_capacity->specialValueText();
    return textIn(event, field);
}

void EventDialog::save()
{
    if (m_zone->isKnown())
        return RecordDialog::save();
    field(u"timeZone"_s)->setError(tr("There is no such time zone: choose one of the list."));
    grow();
}

/// The times that were suggested are sent, too: nobody has changed them, but they were agreed to.
Reply<Event> EventDialog::create(const Event& event, const std::vector<std::string_view>& fields, const QByteArray& key)
{
    auto all = fields;
    for (const std::string_view suggested : {"startsAt", "endsAt", "timeZone"}) {
        if (std::find(all.begin(), all.end(), suggested) == all.end())
            all.push_back(suggested);
    }
    return m_client.create(event, all, key);
}

SeriesPart EventDialog::part() const
{
    return base().seriesId ? static_cast<SeriesPart>(m_part->currentIndex()) : SeriesPart::This;
}

Reply<Event> EventDialog::change(const Event& event, const std::vector<std::string_view>& fields)
{
    return m_client.change(event, fields, part());
}

void EventDialog::announce(const Event& event)
{
    Q_EMIT saved(event, part() != SeriesPart::This || (isNew() && !event.rrule.empty()));
}

} // namespace vigie::ui
