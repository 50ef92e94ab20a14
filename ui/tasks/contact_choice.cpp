#include "ui/tasks/contact_choice.h"

#include <QCompleter>
#include <QLineEdit>

namespace vigie::ui {

namespace {

constexpr int lookAfterMs = 200; // nobody types that slowly
constexpr int mostFound = 20;

QString wordsOf(const Contact& contact)
{
    const auto& more = contact.organisation.empty() ? contact.email : contact.organisation;
    const QString name = QString::fromStdString(contact.name);
    return more.empty() ? name : name + QStringLiteral(" \u00b7 ") + QString::fromStdString(more);
}

} // namespace

ContactChoice::ContactChoice(ApiClient& api, QWidget* parent)
    : SearchableChoice(parent)
    , m_client(api)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(lookAfterMs);
    connect(this, &SearchableChoice::edited, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_soon, &QTimer::timeout, this, &ContactChoice::look);
}

/// Those at work lately, for whoever sees it: forms have one that most people do not.
void ContactChoice::showEvent(QShowEvent* event)
{
    SearchableChoice::showEvent(event);
    if (count() == 0)
        look();
}

void ContactChoice::setContact(ContactId id, const QString& name)
{
    if (!id)
        return choose({});
    setChoices({{QString::number(id.value), name}});
    choose(QString::number(id.value));
}

void ContactChoice::look()
{
    if (isKnown())
        return;
    m_page.cancel();
    ContactQuery query;
    query.search = currentText();
    m_page = m_client.page(query, {}, mostFound);
    m_page.then(this, [this](const Result<RecordPage<Contact>>& page) {
        if (!page || isKnown())
            return; // saving says what is wrong
        std::vector<Choice> choices;
        for (const Contact& contact : page->items)
            choices.push_back({QString::number(contact.id.value), wordsOf(contact)});
        setChoices(choices);
        if (lineEdit()->hasFocus() && !currentText().isEmpty())
            completer()->complete();
    });
}

} // namespace vigie::ui
