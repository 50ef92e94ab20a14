#include "ui/leads/lead_words.h"

#include "ui/widgets/words.h"

namespace vigie::ui {

using namespace Qt::StringLiterals;

QString LeadWords::status(LeadStatus status)
{
    switch (status) {
    case LeadStatus::New:
        return tr("New");
    case LeadStatus::Contacted:
        return tr("Contacted");
    case LeadStatus::Qualified:
        return tr("Qualified");
    case LeadStatus::Proposal:
        return tr("Proposal");
    case LeadStatus::Won:
        return tr("Won");
    case LeadStatus::Lost:
        return tr("Lost");
    }
    return {};
}

Tone LeadWords::tone(LeadStatus status)
{
    switch (status) {
    case LeadStatus::New:
        return Tone::Info;
    case LeadStatus::Contacted:
        return Tone::Violet;
    case LeadStatus::Qualified:
        return Tone::Accent;
    case LeadStatus::Proposal:
        return Tone::Warn;
    case LeadStatus::Won:
        return Tone::Good;
    case LeadStatus::Lost:
        break;
    }
    return Tone::Neutral;
}

QString LeadWords::source(const std::string& source)
{
    return wordFor(source,
        {
            {"widget", tr("Widget")},
            {"call", tr("Call")},
            {"salon", tr("Trade fair")},
            {"linkedin", tr("LinkedIn")},
            {"referral", tr("Referral")},
            {"import", tr("Import")},
            {"whatsapp", tr("WhatsApp")},
        });
}

QString LeadWords::phone(const std::string& phone)
{
    constexpr qsizetype frenchLength = 12; // +33 and nine digits
    QString out = QString::fromStdString(phone);
    if (!out.startsWith("+33"_L1) || out.size() != frenchLength)
        return out;
    for (const qsizetype at : {10, 8, 6, 4, 3})
        out.insert(at, QChar(QChar::Nbsp));
    return out;
}

std::vector<std::string> LeadWords::tagsIn(const QString& text)
{
    std::vector<std::string> out;
    for (const QString& tag : text.split(u',', Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty())
            out.push_back(tag.trimmed().toStdString());
    }
    return out;
}

QString LeadWords::tags(const Lead& lead)
{
    QStringList out;
    for (const auto& tag : lead.tags)
        out.append(QString::fromStdString(tag));
    return out.join(u", "_s);
}

QString LeadWords::field(std::string_view name)
{
    return wordFor(name,
        {
            {"name", tr("Name")},
            {"company", tr("Company")},
            {"email", tr("E-mail")},
            {"phone", tr("Phone")},
            {"status", tr("Status")},
            {"source", tr("Source")},
            {"fitScore", tr("Score")},
            {"fitScoreManual", tr("Score")},
            {"tags", tr("Tags")},
            {"notes", tr("Notes")},
            {"ownerId", tr("Owner")},
            {"createdAt", tr("Created")},
            {"updatedAt", tr("Updated")},
        });
}

} // namespace vigie::ui
