#include "ui/leads/lead_dialog.h"

#include "ui/leads/lead_words.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 560;
constexpr int notesHeight = 96;
constexpr int scoreWidth = 84;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

std::vector<std::string> tagsIn(const QString& text)
{
    std::vector<std::string> out;
    for (const QString& tag : text.split(u',', Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty())
            out.push_back(tag.trimmed().toStdString());
    }
    return out;
}

QString textOfTags(const std::vector<std::string>& tags)
{
    QStringList out;
    for (const auto& tag : tags)
        out.append(qt(tag));
    return out.join(u", "_s);
}

} // namespace

LeadDialog::LeadDialog(ApiClient& api, const Lead& lead, QWidget* parent)
    : QDialog(parent)
    , m_client(api)
    , m_base(lead)
    , m_notice(new NoticeBar(this))
    , m_name(new QLineEdit(this))
    , m_company(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_source(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_isManual(new QCheckBox(this))
    , m_score(new QSpinBox(this))
    , m_notes(new QPlainTextEdit(this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build();
    retranslate();
    fill(m_base);
    connect(m_save, &QPushButton::clicked, this, &LeadDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &LeadDialog::reject);
    connect(m_isManual, &QCheckBox::toggled, m_score, &QWidget::setEnabled);
    connect(m_notice, &NoticeBar::actionRequested, this, &QDialog::reject);
    connect(m_notice, &NoticeBar::dismissed, this, [this] { m_mayDiscard = false; });
}

void LeadDialog::build()
{
    for (const auto name : EnumNames<LeadStatus>::names)
        m_status->addItem(QString(), QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    m_score->setRange(0, 100);
    m_score->setMinimumWidth(scoreWidth);
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(notesHeight);
    m_notes->viewport()->setAutoFillBackground(false); // the frame's round ground shows through
    m_save->setDefault(true);
    m_cancel->setAutoDefault(false);
    m_save->setObjectName(u"saveLead"_s);

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
    grid->addWidget(addField(u"status"_s, m_status), 3, 0);
    grid->addWidget(addField(u"fitScore"_s, makeScore()), 3, 1);
    grid->addWidget(addField(u"tags"_s, m_tags), 4, 0, 1, 2);
    grid->addWidget(addField(u"notes"_s, m_notes), 5, 0, 1, 2);

    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    layout->addLayout(grid);
    layout->addLayout(buttons);
    setFixedWidth(formWidth);
}

FormField* LeadDialog::addField(const QString& path, QWidget* editor)
{
    auto* const field = new FormField(path, editor, this);
    m_fields.push_back(field);
    return field;
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
    setWindowTitle(isNew() ? tr("New lead") : qt(m_base.name));
    for (FormField* const field : m_fields) {
        const QString word = LeadWords::field(field->path().toStdString());
        field->setLabel(field->path() == "name"_L1 ? tr("%1 (required)").arg(word) : word);
        if (field->path() == "tags"_L1)
            field->setHint(tr("Separated by commas"));
    }
    for (int i = 0; i < m_status->count(); ++i)
        m_status->setItemText(i, LeadWords::status(static_cast<LeadStatus>(i)));
    m_isManual->setText(tr("Set by hand"));
    m_isManual->setToolTip(tr("Otherwise the score follows the rules of your company."));
    m_score->setAccessibleName(LeadWords::field("fitScore"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(isNew() ? tr("Create lead") : tr("Save"));
}

void LeadDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void LeadDialog::fill(const Lead& lead)
{
    m_name->setText(qt(lead.name));
    m_company->setText(qt(lead.company));
    m_email->setText(qt(lead.email));
    m_phone->setText(qt(lead.phone));
    m_source->setText(qt(lead.source));
    m_tags->setText(textOfTags(lead.tags));
    m_status->setCurrentIndex(static_cast<int>(lead.status));
    m_isManual->setChecked(lead.fitScoreManual);
    m_score->setEnabled(lead.fitScoreManual);
    m_score->setValue(lead.fitScore);
    m_notes->setPlainText(qt(lead.notes));
}

Lead LeadDialog::read() const
{
    Lead lead = m_base;
    lead.name = m_name->text().trimmed().toStdString();
    lead.company = m_company->text().trimmed().toStdString();
    lead.email = m_email->text().trimmed().toStdString();
    lead.phone = m_phone->text().trimmed().toStdString();
    lead.source = m_source->text().trimmed().toStdString();
    lead.tags = tagsIn(m_tags->text());
    lead.status = static_cast<LeadStatus>(m_status->currentIndex());
    lead.fitScoreManual = m_isManual->isChecked();
    if (lead.fitScoreManual)
        lead.fitScore = m_score->value();
    lead.notes = m_notes->toPlainText().toStdString();
    return lead;
}

void LeadDialog::save()
{
    const Lead lead = read();
    const auto fields = wire::changedFields(m_base, lead);
    if (!isNew() && fields.empty())
        return accept();
    for (FormField* const field : m_fields)
        field->setError({});
    m_notice->hide();
    setBusy(true);
    if (isNew()) {
        // The key follows the words: pressed twice they make one lead, and other words after a refusal are another try.
        const auto body = QByteArray::fromStdString(wire::objectOf(lead, fields));
        m_reply = m_client.create(lead, fields, QUuid::createUuidV5(m_formId, body).toByteArray(QUuid::WithoutBraces));
    } else
        m_reply = m_client.change(lead, fields);
    m_reply.then(this, [this](Result<Lead> result) { answered(std::move(result)); });
}

void LeadDialog::answered(Result<Lead> result)
{
    setBusy(false);
    if (result) {
        Q_EMIT saved(*result);
        return accept();
    }
    const auto current = result.error().code == ErrorCode::Stale ? LeadClient::currentOf(result.error()) : std::nullopt;
    if (current)
        mergeWith(*current);
    else
        showErrors(result.error());
}

void LeadDialog::showErrors(const Error& error)
{
    QStringList elsewhere;
    QWidget* first = nullptr;
    for (const Detail& detail : error.details) {
        // "tags[2]" is about the field "tags".
        const auto path = QString::fromStdString(detail.path).section(u'[', 0, 0);
        const auto field = std::find_if(m_fields.begin(), m_fields.end(), [&](auto* f) { return f->path() == path; });
        if (field == m_fields.end()) {
            elsewhere.append(path + u": "_s + ui::textOf(detail.message));
            continue;
        }
        (*field)->setError(ui::textOf(detail.message));
        first = first ? first : (*field)->editor();
    }
    if (first)
        first->setFocus();
    if (!first || !elsewhere.isEmpty())
        m_notice->tell(NoticeTone::Bad, elsewhere.isEmpty() ? ui::textOf(error) : elsewhere.join(u' '));
    grow();
}

/// Room for what has appeared; never smaller again, or the buttons would jump under the pointer.
void LeadDialog::grow()
{
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

/// Somebody else was faster: their values come in wherever the person has not written something of their own.
void LeadDialog::mergeWith(const Lead& current)
{
    Lead merged = read();
    QStringList changed;
    for (const auto name : wire::changedFields(m_base, current))
        changed.append(LeadWords::field(name));
    changed.removeDuplicates();
    forEachField<Lead>([&](const auto& f) {
        if (f.rules.readOnly || toJson(merged.*f.member) == toJson(m_base.*f.member))
            merged.*f.member = current.*f.member;
    });
    m_base = current;
    fill(merged);
    m_notice->tell(NoticeTone::Warning,
        tr("Somebody changed this lead meanwhile (%1). Your own changes are kept: check them, then save again.")
            .arg(changed.join(u", "_s)));
    grow();
}

void LeadDialog::setBusy(bool busy)
{
    for (FormField* const field : m_fields)
        field->setEnabled(!busy);
    m_save->setEnabled(!busy);
}

void LeadDialog::reject()
{
    const bool isWritten = !wire::changedFields(m_base, read()).empty();
    if (isWritten && !m_mayDiscard) {
        m_mayDiscard = true;
        m_notice->tell(NoticeTone::Warning, tr("What you wrote is not saved."), tr("Discard it"));
        grow();
        return;
    }
    m_reply.cancel();
    QDialog::reject();
}

} // namespace vigie::ui
