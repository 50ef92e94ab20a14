#include "ui/leads/lead_filter_panel.h"

#include "ui/client/people.h"
#include "ui/leads/lead_words.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 260;
constexpr const char* knownSources[] = {"widget", "call", "salon", "linkedin", "referral", "import", "whatsapp"};

/// What the choice of a time stands for.
enum Created { AnyTime, Today, LastWeek, LastMonth, ThisYear, Chosen };

std::optional<Instant> startOf(int created)
{
    const QDate today = QDate::currentDate();
    const auto at = [](const QDate& day) { return Instant{day.startOfDay().toMSecsSinceEpoch()}; };
    switch (created) {
    case Today:
        return at(today);
    case LastWeek:
        return at(today.addDays(-6));
    case LastMonth:
        return at(today.addDays(-29));
    case ThisYear:
        return at(QDate(today.year(), 1, 1));
    default:
        return std::nullopt;
    }
}

int createdOf(const LeadQuery& query)
{
    if (!query.createdFrom && !query.createdTo)
        return AnyTime;
    for (const int each : {Today, LastWeek, LastMonth, ThisYear}) {
        if (!query.createdTo && query.createdFrom == startOf(each))
            return each;
    }
    return Chosen; // by a chart, or on another day
}

} // namespace

LeadFilterPanel::LeadFilterPanel(const People& people, QWidget* parent)
    : Popover(parent)
    , m_people(people)
    , m_source(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_score(new QSpinBox(this))
    , m_created(new QComboBox(this))
    , m_clear(new QPushButton(this))
{
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_score->setRange(0, 100);
    m_score->setSingleStep(5);
    m_created->addItems({{}, {}, {}, {}, {}});
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const std::pair<const char*, QWidget*> editors[]
        = {{"source", m_source}, {"ownerId", m_owner}, {"fitScore", m_score}, {"createdAt", m_created}};
    for (const auto& [path, editor] : editors) {
        m_fields.push_back(new FormField(QString::fromLatin1(path), editor, content));
        layout->addWidget(m_fields.back());
    }
    layout->addWidget(m_clear);
    content->setFixedWidth(panelWidth);
    setContent(content);
    retranslate();
    connect(m_source, &QComboBox::currentTextChanged, this, &LeadFilterPanel::chosen);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &LeadFilterPanel::chosen);
    connect(m_score, &QSpinBox::valueChanged, this, &LeadFilterPanel::chosen);
    connect(m_created, &QComboBox::currentIndexChanged, this, &LeadFilterPanel::chosen);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        showFilters({});
        Q_EMIT chosen();
    });
    connect(&people, &People::changed, this, &LeadFilterPanel::addOwners);
}

void LeadFilterPanel::addOwners()
{
    const QSignalBlocker quiet(m_owner);
    m_owner->clear();
    m_owner->addItem(tr("Anybody"), 0);
    for (const User& user : m_people.active())
        m_owner->addItem(m_people.name(user.id), QVariant::fromValue<qlonglong>(user.id.value));
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(QVariant::fromValue<qlonglong>(m_shown.owner.value))));
}

void LeadFilterPanel::showFilters(const LeadQuery& query)
{
    m_shown = query;
    const QSignalBlocker quiet(this);
    const int source = m_source->findData(query.source);
    if (source >= 0)
        m_source->setCurrentIndex(source);
    else
        m_source->setEditText(query.source);
    m_owner->setCurrentIndex(std::max(0, m_owner->findData(QVariant::fromValue<qlonglong>(query.owner.value))));
    m_score->setValue(query.minScore.value_or(0));
    const int created = createdOf(query);
    m_created->setCurrentIndex(created == Chosen ? -1 : created);
}

LeadQuery LeadFilterPanel::applied(LeadQuery query) const
{
    const int known = m_source->findText(m_source->currentText());
    query.source = known >= 0 ? m_source->itemData(known).toString() : m_source->currentText().trimmed();
    query.owner = UserId{m_owner->currentData().toLongLong()};
    query.minScore = m_score->value() > 0 ? std::optional(m_score->value()) : std::nullopt;
    if (m_created->currentIndex() >= 0) {
        query.createdFrom = startOf(m_created->currentIndex());
        query.createdTo.reset();
    }
    return query;
}

void LeadFilterPanel::retranslate()
{
    for (auto* const field : m_fields)
        field->setLabel(LeadWords::field(field->path().toStdString()));
    m_fields[2]->setLabel(tr("Score of at least"));
    m_score->setSpecialValueText(tr("Any"));
    const QString times[]
        = {tr("At any time"), tr("Today"), tr("In the last 7 days"), tr("In the last 30 days"), tr("This year")};
    for (int i = 0; i < m_created->count(); ++i)
        m_created->setItemText(i, times[i]);
    {
        const QSignalBlocker quiet(m_source);
        m_source->clear();
        m_source->addItem(QString(), QString());
        for (const char* const source : knownSources)
            m_source->addItem(LeadWords::source(source), QString::fromLatin1(source));
    }
    m_source->lineEdit()->setPlaceholderText(tr("Any"));
    m_clear->setText(tr("Clear filters"));
    addOwners();
    showFilters(m_shown);
}

void LeadFilterPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Popover::changeEvent(event);
}

} // namespace vigie::ui
