#include "ui/settings/ai_section.h"

#include "server/base/money.h"
#include "ui/settings/settings_card.h"
#include "ui/settings/text_editors.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/time_text.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double microsOfUnit = 1'000'000;
constexpr double most = 1'000'000;
constexpr int mostParallel = 100;

double minorsOfUnit(const std::string& currency)
{
    return std::pow(10, minorDigits(currency));
}

} // namespace

AiSection::AiSection(const PageParts& parts, QWidget* parent)
    : RecordSection(parts, u"settings/ai"_s, parent)
    , m_client(parts.api)
    , m_card(addCard())
    , m_cost(addCard())
    , m_address(new QLineEdit(this))
    , m_model(new QComboBox(this))
    , m_key(new PasswordEdit(this))
    , m_try(new QPushButton(glyphIcon(Glyph::Refresh), QString(), this))
    , m_outcome(new NoticeBar(this))
    , m_currency(new QLineEdit(this))
    , m_budget(new QDoubleSpinBox(this))
    , m_inputPrice(new QDoubleSpinBox(this))
    , m_outputPrice(new QDoubleSpinBox(this))
    , m_parallel(new QSpinBox(this))
    , m_spent(textLabel(this, TextSize::Base, ink::secondary))
{
    build();
    buildCost();
    AiSection::retranslate();
    begin();
}

void AiSection::build()
{
    m_address->setObjectName(u"aiAddress"_s);
    m_model->setObjectName(u"aiModel"_s);
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_key->setObjectName(u"aiKey"_s);
    m_try->setObjectName(u"aiTest"_s);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    grid->addWidget(addField(u"baseUrl"_s, m_address), 0, 0, 1, 2);
    grid->addWidget(addField(u"apiKey"_s, m_key), 1, 0);
    grid->addWidget(addField(u"model"_s, m_model), 1, 1);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_card->body()->addWidget(&draftBar());
    m_card->body()->addWidget(&notice());
    m_card->body()->addLayout(grid);
    m_card->body()->addWidget(m_try, 0, Qt::AlignLeft);
    m_card->body()->addWidget(m_outcome);
    connect(m_try, &QPushButton::clicked, this, &AiSection::test);
}

void AiSection::buildCost()
{
    m_currency->setObjectName(u"aiCurrency"_s);
    m_currency->setMaxLength(3);
    m_budget->setObjectName(u"aiBudget"_s);
    m_parallel->setRange(1, mostParallel);
    for (auto* const amount : {m_budget, m_inputPrice, m_outputPrice})
        amount->setRange(0, most);
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(16);
    grid->addWidget(addField(u"monthlyBudget"_s, m_budget), 0, 0);
    grid->addWidget(addField(u"currency"_s, m_currency), 0, 1);
    grid->addWidget(addField(u"inputPrice"_s, m_inputPrice), 1, 0);
    grid->addWidget(addField(u"outputPrice"_s, m_outputPrice), 1, 1);
    grid->addWidget(addField(u"parallel"_s, m_parallel), 2, 0);
    for (const int column : {0, 1})
        grid->setColumnStretch(column, 1);
    m_cost->body()->addWidget(m_spent);
    m_cost->body()->addLayout(grid);
    addToColumn(&bar());
    connect(m_currency, &QLineEdit::textChanged, this, &AiSection::showUnits);
}

QString AiSection::fieldWord(std::string_view field) const
{
    if (field == "baseUrl")
        return tr("Address");
    if (field == "apiKey")
        return tr("API key");
    if (field == "model")
        return tr("Model");
    if (field == "monthlyBudget")
        return tr("Budget a month");
    if (field == "currency")
        return tr("Currency");
    if (field == "inputPrice")
        return tr("Price of what is asked");
    return field == "outputPrice" ? tr("Price of what is answered") : tr("Questions at a time");
}

void AiSection::retranslate()
{
    m_card->setTitle(tr("Model"));
    m_card->setExplanation(tr("Any service that speaks OpenAI's protocol: in the cloud, or on a computer of yours."));
    m_cost->setTitle(tr("Cost"));
    for (FormField* const field : fields())
        field->setLabel(fieldWord(field->path().toStdString()));
    fields()[0]->setHint(
        tr("Such as https://api.openai.com/v1, or http://localhost:11434/v1 for a model of your own."));
    fields()[2]->setHint(tr("Testing the connection finds the models there are."));
    fields()[3]->setHint(tr("0: no limit. When it is spent, the assistant is silent until the next month."));
    fields()[5]->setHint(tr("For a million tokens, as the service's price list has it."));
    m_try->setText(tr("Test the connection"));
    took(base());
    showSpending();
}

void AiSection::took(const AiSetup& setup)
{
    m_address->setPlaceholderText(qt(setup.serverBaseUrl));
    m_key->setPlaceholderText(
        setup.keySetAt ? tr("kept since %1").arg(TimeText::day(TimeText::localTime(*setup.keySetAt))) : QString());
    fields()[1]->setHint(setup.keySetAt
            ? tr("It is kept sealed, and sent to this address alone. Write another to replace it.")
            : tr("It is kept sealed, and sent to this address alone."));
    m_askSpending.cancel();
    m_askSpending = m_client.spending();
    m_askSpending.then(this, [this](const Result<AiSpending>& spending) {
        m_spending = spending ? std::optional(*spending) : std::nullopt;
        showSpending();
    });
}

void AiSection::showSpending()
{
    if (!m_spending)
        return m_spent->clear();
    const QLocale locale;
    const QString amount = locale.toCurrencyString(
        static_cast<double>(m_spending->costMicros) / microsOfUnit, qt(m_spending->currency) + u'\u00a0');
    m_spent->setText(tr("%1 spent this month.", "%1 is an amount of money").arg(amount.simplified()));
}

void AiSection::showUnits()
{
    const QString unit = u' ' + m_currency->text().toUpper();
    m_budget->setDecimals(minorDigits(m_currency->text().toUpper().toStdString()));
    for (auto* const amount : {m_budget, m_inputPrice, m_outputPrice})
        amount->setSuffix(unit);
}

void AiSection::test()
{
    if (m_test.isPending())
        return;
    m_outcome->tell(NoticeTone::Plain, tr("Asking…"));
    m_try->setEnabled(false);
    m_test = m_client.test(read());
    m_test.then(this, [this](const Result<AiTestResult>& result) {
        m_try->setEnabled(true);
        if (!result)
            return m_outcome->tell(NoticeTone::Bad, textOf(result.error()));
        const QString chosen = m_model->currentText();
        if (!result->models.empty()) {
            const QSignalBlocker quiet(m_model);
            m_model->clear();
            for (const auto& model : result->models)
                m_model->addItem(qt(model));
            m_model->setCurrentText(chosen);
        }
        if (!result->works)
            return m_outcome->tell(NoticeTone::Bad, qt(result->problem));
        m_outcome->tell(NoticeTone::Plain,
            tr("It works: %1 answered in %2 s.")
                .arg(qt(result->model), QLocale().toString(static_cast<double>(result->tookMs) / 1'000, 'f', 1)));
    });
}

QString AiSection::valueText(const AiSetup& setup, std::string_view field) const
{
    return field == "apiKey" ? QString() : textIn(setup, field);
}

void AiSection::noticed(const Change& change)
{
    if (change.entity == "aiSettings" && !isUnsaved() && !isSaving())
        reload();
}

void AiSection::fill(const AiSetup& setup)
{
    m_address->setText(qt(setup.baseUrl));
    m_model->setCurrentText(qt(setup.model));
    m_key->clearAndHide();
    m_currency->setText(qt(setup.currency));
    showUnits();
    m_budget->setValue(static_cast<double>(setup.monthlyBudget) / minorsOfUnit(setup.currency));
    m_inputPrice->setValue(static_cast<double>(setup.inputPrice) / microsOfUnit);
    m_outputPrice->setValue(static_cast<double>(setup.outputPrice) / microsOfUnit);
    m_parallel->setValue(static_cast<int>(setup.parallel));
}

AiSetup AiSection::read() const
{
    AiSetup setup = base();
    setup.baseUrl = m_address->text().trimmed().toStdString();
    setup.model = m_model->currentText().trimmed().toStdString();
    setup.apiKey = m_key->text().trimmed().toStdString();
    setup.currency = m_currency->text().trimmed().toUpper().toStdString();
    setup.monthlyBudget = std::llround(m_budget->value() * minorsOfUnit(setup.currency));
    setup.inputPrice = std::llround(m_inputPrice->value() * microsOfUnit);
    setup.outputPrice = std::llround(m_outputPrice->value() * microsOfUnit);
    setup.parallel = m_parallel->value();
    return setup;
}

} // namespace vigie::ui
