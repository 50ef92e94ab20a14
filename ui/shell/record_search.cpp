#include "ui/shell/record_search.h"

#include "ui/client/api_errors.h"
#include "ui/client/people.h"
#include "ui/leads/lead_words.h"
#include "ui/shell/fuzzy_match.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int waitMs = 30; // two keys that follow at once are one question
constexpr int most = 5; // of a kind: whoever wants more types one letter more

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

QString joined(QStringList words)
{
    words.removeAll(QString());
    return words.join(u" · "_s);
}

void keepWhatFits(std::vector<PaletteEntry>& entries, const QString& typed)
{
    std::erase_if(entries,
        [&](const PaletteEntry& entry) { return !fuzzyMatch(typed, entry.title + u' ' + entry.detail).has_value(); });
}

} // namespace

RecordSearch::RecordSearch(const PageParts& parts, const QStringList& places, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_places(places)
    , m_leadClient(parts.api)
    , m_contactClient(parts.api)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(waitMs);
    connect(&m_soon, &QTimer::timeout, this, &RecordSearch::ask);
}

void RecordSearch::find(const QString& typed)
{
    if (m_typed == typed)
        return;
    m_typed = typed;
    m_failure.clear();
    giveUp();
    if (typed.isEmpty()) {
        m_leads.clear();
        m_contacts.clear();
    } else {
        keepWhatFits(m_leads, typed);
        keepWhatFits(m_contacts, typed);
        m_soon.start();
    }
    findPeople();
}

void RecordSearch::giveUp()
{
    m_soon.stop();
    m_leadReply.cancel();
    m_contactReply.cancel();
}

void RecordSearch::ask()
{
    const auto answered = [this](auto page) {
        if (page)
            show(*page);
        else
            m_failure = textOf(page.error());
        Q_EMIT changed();
    };
    if (m_places.contains(u"leads"_s)) {
        LeadQuery query;
        query.search = m_typed;
        m_leadReply = m_leadClient.page(query, {}, most);
        m_leadReply.then(this, answered);
    }
    if (m_places.contains(u"contacts"_s)) {
        ContactQuery query;
        query.search = m_typed;
        m_contactReply = m_contactClient.page(query, {}, most);
        m_contactReply.then(this, answered);
    }
}

void RecordSearch::show(const RecordPage<Lead>& page)
{
    m_leads.clear();
    for (const auto& lead : page.items) {
        const QString detail = joined({qt(lead.company), LeadWords::status(lead.status), qt(lead.email)});
        m_leads.push_back(
            entry(PaletteGroup::Leads, Glyph::Target, qt(lead.name), detail, {u"leads"_s, lead.id.value}));
    }
}

void RecordSearch::show(const RecordPage<Contact>& page)
{
    m_contacts.clear();
    for (const auto& contact : page.items)
        m_contacts.push_back(entry(PaletteGroup::Contacts, Glyph::Contact, qt(contact.name), qt(contact.organisation),
            {u"contacts"_s, contact.id.value}));
}

/// Where there is no page of users, nobody could go to what is found.
void RecordSearch::findPeople()
{
    m_people.clear();
    if (m_typed.isEmpty() || !m_places.contains(u"users"_s))
        return;
    for (const auto& user : m_parts.people.active()) {
        const QString name = qt(user.name.empty() ? user.email : user.name);
        if (m_people.size() < most && fuzzyMatch(m_typed, name + u' ' + qt(user.email)))
            m_people.push_back(
                entry(PaletteGroup::People, Glyph::Person, name, qt(user.email), {u"users"_s, user.id.value}));
    }
}

/// With Ctrl, the list is narrowed to what was typed, with the record chosen in it.
PaletteEntry RecordSearch::entry(
    PaletteGroup group, Glyph glyph, const QString& title, const QString& detail, const Destination& target)
{
    PaletteEntry out{group, glyph, title, detail, {}, [this, target] { Q_EMIT goRequested(target); }};
    if (group != PaletteGroup::People)
        out.runAside = [this, target, typed = m_typed] {
            Destination all{target.place};
            all.query.addQueryItem(u"q"_s, encoded(typed));
            Q_EMIT goRequested(all);
        };
    return out;
}

std::vector<PaletteEntry> RecordSearch::entries() const
{
    auto out = m_leads;
    for (const auto* const more : {&m_contacts, &m_people})
        out.insert(out.end(), more->begin(), more->end());
    return out;
}

bool RecordSearch::isBusy() const
{
    return m_soon.isActive() || m_leadReply.isPending() || m_contactReply.isPending();
}

} // namespace vigie::ui
