#include "ui/shell/names_page.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view ownerHere = "owner@vigie.localhost"; // as the embedded server makes it
constexpr int longestName = 120;

} // namespace

NamesPage::NamesPage(QWidget* parent)
    : EntryPage(parent)
    , m_name(new QLineEdit(card()))
    , m_companyName(new QLineEdit(card()))
    , m_nameField(new FormField(u"name"_s, m_name, card()))
    , m_companyField(new FormField(u"companyName"_s, m_companyName, card()))
    , m_notice(new NoticeBar(card()))
    , m_go(new QPushButton(card()))
{
    m_go->setDefault(true);
    content().addWidget(m_notice);
    for (auto* const edit : {m_name, m_companyName}) {
        edit->setMaxLength(longestName);
        connect(edit, &QLineEdit::returnPressed, this, &NamesPage::submit);
    }
    content().addWidget(m_nameField);
    content().addWidget(m_companyField);
    content().addSpacing(6);
    content().addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, &NamesPage::submit);
    NamesPage::retranslate();
}

bool NamesPage::isWanted(const User& user)
{
    return user.email == ownerHere && user.version == 1;
}

void NamesPage::ask(SessionClient& client, const User& user)
{
    m_client = &client;
    m_companyId = user.companyId;
    if (m_name->text().isEmpty())
        m_name->setText(QString::fromStdString(user.name));
}

void NamesPage::focusFirst()
{
    m_name->setFocus();
    m_name->selectAll();
}

void NamesPage::submit()
{
    m_notice->hide();
    const bool isNamed = !m_name->text().trimmed().isEmpty();
    const bool isCompanyNamed = !m_companyName->text().trimmed().isEmpty();
    m_nameField->setError(isNamed ? QString() : tr("Say how you are called."));
    m_companyField->setError(isCompanyNamed ? QString() : tr("Say how your company is called: your own name will do."));
    if (!isNamed || !isCompanyNamed)
        return (isNamed ? m_companyName : m_name)->setFocus();
    setBusy(true);
    m_company = m_client->company(m_companyId);
    m_company.then(this, [this](const Result<Company>& company) {
        if (company)
            nameCompany(*company);
        else
            showError(company.error());
    });
}

void NamesPage::nameCompany(const Company& company)
{
    Company named = company;
    named.name = m_companyName->text().trimmed().toStdString();
    m_company = m_client->nameCompany(named);
    m_company.then(this, [this](const Result<Company>& done) {
        if (done)
            nameMe();
        else
            showError(done.error());
    });
}

/// Last: it is by one's own name that the question is known to be answered.
void NamesPage::nameMe()
{
    m_me = m_client->nameMe(m_name->text().trimmed().toStdString());
    m_me.then(this, [this](const Result<User>& done) {
        if (!done)
            return showError(done.error());
        setBusy(false);
        Q_EMIT named();
    });
}

void NamesPage::showError(const Error& error)
{
    setBusy(false);
    m_notice->tell(NoticeTone::Bad, textOf(error));
}

void NamesPage::setBusy(bool isBusy)
{
    for (auto* const widget : std::initializer_list<QWidget*>{m_nameField, m_companyField, m_go})
        widget->setEnabled(!isBusy);
}

void NamesPage::retranslate()
{
    EntryPage::retranslate();
    setWords(tr("Who are you?"), tr("Your data stays on this computer, and needs no password."));
    m_nameField->setLabel(tr("Your name"));
    m_companyField->setLabel(tr("Company"));
    m_go->setText(tr("Start"));
}

} // namespace vigie::ui
