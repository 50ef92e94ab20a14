#include "ui/leads/lead_dialog.h"

#include "ui/client/people.h"
#include "ui/leads/lead_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 560;
constexpr int notesHeight = 96;
constexpr int scoreWidth = 84;
constexpr int lookAfterMs = 350; // nobody types that slowly

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

LeadDialog::LeadDialog(ApiClient& api, const People& people, const Lead& lead, QWidget* parent)
    : RecordDialog(lead, parent)
    , m_client(api)
    , m_people(people)
    , m_name(new QLineEdit(this))
    , m_company(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_source(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
    , m_owner(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_isManual(new QCheckBox(this))
    , m_score(new QSpinBox(this))
    , m_notes(new QPlainTextEdit(this))
    , m_known(new NoticeBar(this))
{
    buildForm();
    addOwners();
    LeadDialog::retranslate();
    LeadDialog::fill(lead);
    connect(m_isManual, &QCheckBox::toggled, m_score, &QWidget::setEnabled);
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(lookAfterMs);
    for (auto* const field : {m_email, m_phone})
        connect(field, &QLineEdit::textEdited, &m_lookSoon, qOverload<>(&QTimer::start));
    connect(&m_lookSoon, &QTimer::timeout, this, &LeadDialog::lookForSimilar);
    connect(m_known, &NoticeBar::actionRequested, this, [this] { Q_EMIT showRequested(m_knownLead); });
}

/// Whoever is there already is better found before the lead is written than after.
void LeadDialog::lookForSimilar()
{
    m_similar.cancel();
    const QString email = m_email->text().trimmed();
    const QString phone = m_phone->text().trimmed();
    if (email.isEmpty() && phone.isEmpty())
        return m_known->hide();
    m_similar = m_client.similar(email, phone);
    m_similar.then(this, [this](const Result<std::vector<Lead>>& leads) {
        if (leads)
            tellSimilar(*leads);
    });
}

void LeadDialog::tellSimilar(const std::vector<Lead>& leads)
{
    QStringList names;
    for (const Lead& lead : leads) {
        if (lead.id == base().id)
            continue;
        if (names.isEmpty())
            m_knownLead = lead.id;
        //: a lead and its status: "Ana Lovelace (Won)"
        names.append(tr("%1 (%2)").arg(qt(lead.name), LeadWords::status(lead.status)));
    }
    if (names.isEmpty())
        return m_known->hide();
    m_known->tell(NoticeTone::Warning, tr("There already is: %1").arg(names.join(u", "_s)), tr("Show"));
}

void LeadDialog::buildForm()
{
    for (const auto name : EnumNames<LeadStatus>::names)
        m_status->addItem(QString(), QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    m_score->setRange(0, 100);
    m_score->setMinimumWidth(scoreWidth);
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(notesHeight);
    m_notes->viewport()->setAutoFillBackground(false); // the frame's round ground shows through
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(14);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(addField(u"name"_s, m_name), 0, 0, 1, 2);
    grid->addWidget(addField(u"company"_s, m_company), 1, 0);
    grid->addWidget(addField(u"source"_s, m_source), 1, 1);
    grid->addWidget(addField(u"email"_s, m_email), 2, 0);
    grid->addWidget(addField(u"phone"_s, m_phone), 2, 1);
    grid->addWidget(m_known, 3, 0, 1, 2);
    grid->addWidget(addField(u"status"_s, m_status), 4, 0);
    grid->addWidget(addField(u"fitScore"_s, makeScore()), 4, 1);
    grid->addWidget(addField(u"ownerId"_s, m_owner), 5, 0);
    grid->addWidget(addField(u"tags"_s, m_tags), 5, 1);
    grid->addWidget(addField(u"notes"_s, m_notes), 6, 0, 1, 2);
    build(grid);
    setFixedWidth(formWidth);
}

/// Nobody, those who may be given a lead, and whoever looks after it now, even where that is not among them.
void LeadDialog::addOwners()
{
    m_owner->setObjectName(u"owner"_s);
    m_owner->addItem(QString(), 0);
    for (const User& user : m_people.active())
        m_owner->addItem(m_people.name(user.id), QVariant::fromValue<qlonglong>(user.id.value));
}

QWidget* LeadDialog::makeScore()
{
    auto* const row = new QWidget(this);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_isManual);
    layout->addStretch();
    layout->addWidget(m_score);
    row->setFocusProxy(m_isManual);
    return row;
}

void LeadDialog::retranslate()
{
    setWindowTitle(isNew() ? tr("New lead") : qt(base().name));
    for (FormField* const one : fields()) {
        const QString word = LeadWords::field(one->path().toStdString());
        one->setLabel(one->path() == "name"_L1 ? tr("%1 (required)").arg(word) : word);
        if (one->path() == "tags"_L1)
            one->setHint(tr("Separated by commas"));
    }
    for (int i = 0; i < m_status->count(); ++i)
        m_status->setItemText(i, LeadWords::status(static_cast<LeadStatus>(i)));
    m_owner->setItemText(0, tr("Nobody"));
    m_isManual->setText(tr("Set by hand"));
    m_isManual->setToolTip(tr("Otherwise the score follows the rules of your company."));
    m_score->setAccessibleName(LeadWords::field("fitScore"));
    setSaveWord(isNew() ? tr("Create lead") : tr("Save"));
}

void LeadDialog::fill(const Lead& lead)
{
    m_name->setText(qt(lead.name));
    m_company->setText(qt(lead.company));
    m_email->setText(qt(lead.email));
    m_phone->setText(qt(lead.phone));
    m_source->setText(qt(lead.source));
    m_tags->setText(LeadWords::tags(lead));
    if (m_owner->findData(QVariant::fromValue<qlonglong>(lead.ownerId.value)) < 0)
        m_owner->addItem(tr("User %1").arg(lead.ownerId.value), QVariant::fromValue<qlonglong>(lead.ownerId.value));
    m_owner->setCurrentIndex(m_owner->findData(QVariant::fromValue<qlonglong>(lead.ownerId.value)));
    m_status->setCurrentIndex(static_cast<int>(lead.status));
    m_isManual->setChecked(lead.fitScoreManual);
    m_score->setEnabled(lead.fitScoreManual);
    m_score->setValue(lead.fitScore);
    m_notes->setPlainText(qt(lead.notes));
}

Lead LeadDialog::read() const
{
    Lead lead = base();
    lead.name = m_name->text().trimmed().toStdString();
    lead.company = m_company->text().trimmed().toStdString();
    lead.email = m_email->text().trimmed().toStdString();
    lead.phone = m_phone->text().trimmed().toStdString();
    lead.source = m_source->text().trimmed().toStdString();
    lead.tags = LeadWords::tagsIn(m_tags->text());
    lead.ownerId = UserId{m_owner->currentData().toLongLong()};
    lead.status = static_cast<LeadStatus>(m_status->currentIndex());
    lead.fitScoreManual = m_isManual->isChecked();
    if (lead.fitScoreManual)
        lead.fitScore = m_score->value();
    lead.notes = m_notes->toPlainText().toStdString();
    return lead;
}

QString LeadDialog::fieldWord(std::string_view field) const
{
    return LeadWords::field(field);
}

QString LeadDialog::valueText(const Lead& lead, std::string_view field) const
{
    if (field == "status")
        return LeadWords::status(lead.status);
    if (field == "tags")
        return LeadWords::tags(lead);
    if (field == "ownerId")
        return lead.ownerId ? m_people.name(lead.ownerId) : tr("Nobody");
    if (field == "fitScore")
        return QLocale().toString(lead.fitScore);
    return textIn(lead, field);
}

Reply<Lead> LeadDialog::create(const Lead& lead, const std::vector<std::string_view>& fields, const QByteArray& key)
{
    return m_client.create(lead, fields, key);
}

Reply<Lead> LeadDialog::change(const Lead& lead, const std::vector<std::string_view>& fields)
{
    return m_client.change(lead, fields);
}

} // namespace vigie::ui
