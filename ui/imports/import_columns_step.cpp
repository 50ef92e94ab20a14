#include "ui/imports/import_columns_step.h"

#include "ui/client/people.h"
#include "ui/imports/import_preview.h"
#include "ui/imports/import_words.h"
#include "ui/leads/lead_words.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/searchable_choice.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int settingsWidth = 290;
constexpr int previewHeight = 190;
constexpr int fieldWidth = 190;
const std::vector<std::string> separators{",", ";", "\t", "|"};
const std::vector<std::string> encodings{"utf-8", "windows-1252", "utf-16le", "utf-16be"};

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

QComboBox* choice(QWidget* parent, const QString& name, std::size_t count)
{
    auto* const out = new QComboBox(parent);
    out->setObjectName(name);
    out->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    out->setMinimumContentsLength(8);
    for (std::size_t i = 0; i < count; ++i)
        out->addItem(QString());
    return out;
}

int placeOf(const std::vector<std::string>& all, const std::string& one)
{
    return static_cast<int>(std::find(all.begin(), all.end(), one) - all.begin());
}

QScrollArea* scrolling(QWidget* content, QWidget* parent)
{
    auto* const out = new QScrollArea(parent);
    out->setFrameShape(QFrame::NoFrame);
    out->setWidgetResizable(true);
    out->setWidget(content);
    return out;
}

} // namespace

ImportColumnsStep::ImportColumnsStep(const PageParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_client(parts.api)
    , m_notice(new NoticeBar(this))
    , m_mappingTitle(textLabel(this, TextSize::Title, ink::primary, QFont::Medium))
    , m_grid(new QGridLayout)
    , m_separator(choice(this, u"importSeparator"_s, separators.size()))
    , m_encoding(choice(this, u"importEncoding"_s, encodings.size()))
    , m_sheet(choice(this, u"importSheet"_s, 0))
    , m_header(new QCheckBox(this))
    , m_match(choice(this, u"importMatch"_s, EnumNames<LeadMatch>::names.size()))
    , m_whenMatched(choice(this, u"importWhenMatched"_s, EnumNames<WhenMatched>::names.size()))
    , m_status(choice(this, u"importStatus"_s, EnumNames<LeadStatus>::names.size()))
    , m_source(new QLineEdit(this))
    , m_tags(new QLineEdit(this))
    , m_owner(new SearchableChoice(this))
    , m_previewTitle(textLabel(this, TextSize::Title, ink::primary, QFont::Medium))
    , m_rows(new ImportPreview(this))
    , m_outcome(textLabel(this, TextSize::Base, ink::secondary))
    , m_back(new QPushButton(this))
    , m_try(new QPushButton(this))
    , m_start(new QPushButton(glyphIcon(Glyph::Upload), QString(), this))
{
    auto* const body = new QHBoxLayout;
    body->setSpacing(24);
    body->addWidget(makeMapping(), 1);
    body->addWidget(makeSettings());
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_notice);
    layout->addLayout(body, 1);
    layout->addWidget(makeButtons());
    connect(&m_parts.people, &People::changed, this, &ImportColumnsStep::fillOwners);
    retranslate();
}

QWidget* ImportColumnsStep::makeMapping()
{
    auto* const side = new QWidget(this);
    auto* const columns = new QWidget(side);
    auto* const inner = new QVBoxLayout(columns);
    inner->setContentsMargins(0, 0, 8, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    inner->addLayout(m_grid);
    inner->addStretch();
    m_rows->setFixedHeight(previewHeight);
    auto* const layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_mappingTitle);
    layout->addWidget(scrolling(columns, side), 1);
    layout->addWidget(m_previewTitle);
    layout->addWidget(m_rows);
    return side;
}

QWidget* ImportColumnsStep::makeSettings()
{
    auto* const side = new QWidget(this);
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    m_header->setObjectName(u"importHeader"_s);
    m_source->setObjectName(u"importSource"_s);
    m_tags->setObjectName(u"importTags"_s);
    m_owner->setObjectName(u"importOwner"_s);
    const auto add = [&](FormField*& field, const QString& path, QWidget* editor) {
        field = new FormField(path, editor, side);
        column->addWidget(field);
    };
    add(m_matchField, u"matchBy"_s, m_match);
    add(m_whenMatchedField, u"whenMatched"_s, m_whenMatched);
    column->addWidget(m_header);
    add(m_separatorField, u"form.separator"_s, m_separator);
    add(m_encodingField, u"form.encoding"_s, m_encoding);
    add(m_sheetField, u"form.sheet"_s, m_sheet);
    add(m_statusField, u"defaults.status"_s, m_status);
    add(m_sourceField, u"defaults.source"_s, m_source);
    add(m_tagsField, u"defaults.tags"_s, m_tags);
    add(m_ownerField, u"defaults.ownerId"_s, m_owner);
    column->addStretch();
    for (auto* const combo : {m_separator, m_encoding, m_sheet, m_match, m_whenMatched, m_status})
        connect(combo, &QComboBox::activated, this, &ImportColumnsStep::save);
    connect(m_header, &QCheckBox::toggled, this, &ImportColumnsStep::save);
    for (auto* const line : {m_source, m_tags})
        connect(line, &QLineEdit::editingFinished, this, &ImportColumnsStep::save);
    connect(m_owner, &SearchableChoice::edited, this, &ImportColumnsStep::save);
    auto* const scroll = scrolling(side, this);
    scroll->setFixedWidth(settingsWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QWidget* ImportColumnsStep::makeButtons()
{
    auto* const bar = new QWidget(this);
    m_back->setAutoDefault(false);
    m_try->setAutoDefault(false);
    m_try->setObjectName(u"tryImport"_s);
    m_start->setObjectName(u"startImport"_s);
    auto* const line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_back);
    line->addWidget(m_outcome, 1);
    line->addWidget(m_try);
    line->addWidget(m_start);
    connect(m_back, &QPushButton::clicked, this, &ImportColumnsStep::left);
    connect(m_try, &QPushButton::clicked, this,
        [this] { act(m_import.state == ImportState::Checking ? &ImportClient::cancel : &ImportClient::check); });
    connect(m_start, &QPushButton::clicked, this, [this] { act(&ImportClient::start); });
    return bar;
}

void ImportColumnsStep::show(const Import& import)
{
    const bool isAnother = m_import.id != import.id;
    const bool hasOtherColumns
        = isAnother || m_import.columns.size() != import.columns.size() || m_import.state == ImportState::Reading;
    m_import = import;
    m_isFilling = true;
    if (hasOtherColumns)
        fillColumns();
    if (!m_isChanged)
        fillSettings();
    m_isFilling = false;
    if (import.state == ImportState::Failed)
        m_notice->tell(NoticeTone::Bad, ImportWords::problem(import));
    else if (isAnother)
        m_notice->hide();
    if (import.state == ImportState::Ready && (hasOtherColumns || isAnother))
        loadPreview();
    showState();
}

void ImportColumnsStep::fillColumns()
{
    clear(m_grid);
    m_fields.clear();
    int row = 0;
    for (const auto& column : m_import.columns) {
        auto* const name = new ElidedLabel(this);
        setText(name, TextSize::Base, QFont::Medium);
        name->setText(qt(column.name));
        auto* const sample = new ElidedLabel(this);
        setText(sample, TextSize::Base, QFont::Normal, ink::secondary);
        sample->setText(qt(column.sample).simplified());
        auto* const field = choice(this, u"importField%1"_s.arg(row), EnumNames<ImportField>::names.size());
        field->setFixedWidth(fieldWidth);
        field->setAccessibleName(tr("What %1 is").arg(qt(column.name)));
        for (std::size_t i = 0; i < EnumNames<ImportField>::names.size(); ++i)
            field->setItemText(static_cast<int>(i), ImportWords::field(static_cast<ImportField>(i)));
        field->setCurrentIndex(static_cast<int>(column.field));
        connect(field, &QComboBox::activated, this, &ImportColumnsStep::save);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(sample, row, 1);
        m_grid->addWidget(field, row, 2);
        m_fields.push_back(field);
        ++row;
    }
}

void ImportColumnsStep::fillSettings()
{
    const bool isWorkbook = m_import.form.isWorkbook;
    m_separatorField->setVisible(!isWorkbook);
    m_encodingField->setVisible(!isWorkbook);
    m_sheetField->setVisible(isWorkbook && m_import.form.sheets.size() > 1);
    m_separator->setCurrentIndex(placeOf(separators, m_import.form.separator));
    m_encoding->setCurrentIndex(placeOf(encodings, m_import.form.encoding));
    m_sheet->clear();
    for (const auto& sheet : m_import.form.sheets)
        m_sheet->addItem(qt(sheet));
    m_sheet->setCurrentText(qt(m_import.form.sheet));
    m_header->setChecked(m_import.form.hasHeader);
    m_match->setCurrentIndex(static_cast<int>(m_import.matchBy));
    m_whenMatched->setCurrentIndex(static_cast<int>(m_import.whenMatched));
    m_status->setCurrentIndex(static_cast<int>(m_import.defaults.status));
    m_source->setText(qt(m_import.defaults.source));
    QStringList tags;
    for (const auto& tag : m_import.defaults.tags)
        tags.append(qt(tag));
    m_tags->setText(tags.join(u", "_s));
    fillOwners();
}

void ImportColumnsStep::fillOwners()
{
    std::vector<SearchableChoice::Choice> choices{{u"0"_s, tr("Nobody")}};
    for (const auto& user : m_parts.people.active())
        choices.push_back({QString::number(user.id.value), m_parts.people.name(user.id)});
    m_owner->setChoices(choices);
    m_owner->choose(QString::number(m_import.defaults.ownerId.value));
}

Import ImportColumnsStep::wanted() const
{
    Import out = m_import;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        out.columns[i].field = static_cast<ImportField>(m_fields[i]->currentIndex());
    const auto chosenOf
        = [](const std::vector<std::string>& all, const QComboBox* combo, const std::string& otherwise) {
              const auto index = static_cast<std::size_t>(std::max(combo->currentIndex(), 0));
              return combo->currentIndex() >= 0 && index < all.size() ? all[index] : otherwise;
          };
    out.form.separator = chosenOf(separators, m_separator, out.form.separator);
    out.form.encoding = chosenOf(encodings, m_encoding, out.form.encoding);
    if (out.form.isWorkbook) {
        out.form.sheet = m_sheet->currentText().toStdString();
        out.form.separator = m_import.form.separator;
        out.form.encoding = m_import.form.encoding;
    }
    out.form.hasHeader = m_header->isChecked();
    out.matchBy = static_cast<LeadMatch>(m_match->currentIndex());
    out.whenMatched = static_cast<WhenMatched>(m_whenMatched->currentIndex());
    out.defaults.status = static_cast<LeadStatus>(m_status->currentIndex());
    out.defaults.source = m_source->text().trimmed().toStdString();
    out.defaults.tags = LeadWords::tagsIn(m_tags->text());
    out.defaults.ownerId = UserId{m_owner->code().toLongLong()};
    return out;
}

void ImportColumnsStep::save()
{
    if (m_isFilling || m_import.state == ImportState::Checking)
        return;
    const Import next = wanted();
    const std::vector<std::string_view> fields{"form", "columns", "matchBy", "whenMatched", "defaults"};
    if (wire::objectOf(next, fields) == wire::objectOf(m_import, fields))
        return;
    m_isChanged = true;
    if (m_reply.isPending())
        return;
    m_isChanged = false;
    m_reply = m_client.change(next, fields);
    m_reply.then(this, [this](const Result<Import>& import) { take(import); });
    showState();
}

void ImportColumnsStep::act(Deed deed)
{
    m_notice->hide();
    save();
    if (m_reply.isPending()) {
        m_next = deed;
        return;
    }
    m_reply = (m_client.*deed)(m_import.id);
    m_reply.then(this, [this](const Result<Import>& import) { take(import); });
    showState();
}

void ImportColumnsStep::take(const Result<Import>& import)
{
    const Deed next = std::exchange(m_next, nullptr);
    if (!import) {
        const Error& error = import.error();
        m_notice->tell(NoticeTone::Bad, error.details.empty() ? textOf(error) : textOf(error.details.front().message));
        return showState();
    }
    m_notice->hide();
    Q_EMIT changed(*import);
    if (next)
        return act(next);
    if (m_isChanged)
        return save();
    if (import->state == ImportState::Ready)
        loadPreview();
}

void ImportColumnsStep::focusFirst()
{
    m_start->setDefault(true);
    if (m_fields.empty())
        m_back->setFocus();
    else
        m_fields.front()->setFocus();
}

void ImportColumnsStep::loadPreview()
{
    m_preview = m_client.preview(m_import.id);
    m_preview.then(this, [this](const Result<std::vector<ImportSample>>& samples) {
        if (samples)
            m_rows->show(*samples);
    });
}

void ImportColumnsStep::showState()
{
    const bool isChecking = m_import.state == ImportState::Checking;
    m_try->setText(isChecking ? tr("Stop") : tr("Try it first"));
    m_try->setEnabled(isChecking || m_import.state == ImportState::Ready);
    m_start->setEnabled(m_import.state == ImportState::Ready);
    for (auto* const field : m_fields)
        field->setEnabled(!isChecking);
    if (isChecking)
        m_outcome->setText(tr("Trying: %1 %. %2.").arg(m_import.progress).arg(ImportWords::counts(m_import.checked)));
    else if (m_import.checked.rows > 0)
        m_outcome->setText(tr("It would be: %1.").arg(ImportWords::counts(m_import.checked)));
    else
        m_outcome->setText(m_import.state == ImportState::Reading ? tr("The file is being read.") : QString());
}

void ImportColumnsStep::retranslate()
{
    m_mappingTitle->setText(tr("Columns of the file"));
    m_previewTitle->setText(tr("The first rows, as leads"));
    m_rows->setAccessibleName(m_previewTitle->text());
    m_matchField->setLabel(tr("A lead is there already when"));
    m_whenMatchedField->setLabel(tr("Then"));
    m_header->setText(tr("The first row names the columns"));
    m_separatorField->setLabel(tr("Columns are separated by"));
    m_encodingField->setLabel(tr("Encoding"));
    m_sheetField->setLabel(tr("Sheet"));
    m_statusField->setLabel(tr("Status, where the file has none"));
    m_sourceField->setLabel(tr("Source, where the file has none"));
    m_tagsField->setLabel(tr("Tags for all"));
    m_tagsField->setHint(tr("Separated by commas"));
    m_ownerField->setLabel(tr("Owner, where the file has none"));
    m_back->setText(tr("Another file"));
    m_start->setText(tr("Import"));
    for (std::size_t i = 0; i < separators.size(); ++i)
        m_separator->setItemText(static_cast<int>(i), ImportWords::separator(separators[i]));
    for (std::size_t i = 0; i < encodings.size(); ++i)
        m_encoding->setItemText(static_cast<int>(i), ImportWords::encoding(encodings[i]));
    for (int i = 0; i < m_match->count(); ++i)
        m_match->setItemText(i, ImportWords::match(static_cast<LeadMatch>(i)));
    for (int i = 0; i < m_whenMatched->count(); ++i)
        m_whenMatched->setItemText(i, ImportWords::whenMatched(static_cast<WhenMatched>(i)));
    for (int i = 0; i < m_status->count(); ++i)
        m_status->setItemText(i, LeadWords::status(static_cast<LeadStatus>(i)));
    showState();
}

void ImportColumnsStep::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_isFilling = true;
        fillColumns();
        m_isFilling = false;
        if (m_import.state == ImportState::Ready)
            loadPreview();
    }
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
