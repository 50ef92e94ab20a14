#include "server/imports/column_words.h"

#include "server/base/text.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace vigie::column_words {

namespace {

/// What something is called, folded, with bars between.
template <class T>
struct Names {
    T what;
    std::string_view names;
};

constexpr Names<ImportField> fieldNames[] = {
    {ImportField::Name,
        "name|nom|full name|nom complet|nom et prenom|prenom et nom|prenom nom|nom prenom|contact|contact "
        "name|lead|lead name|client|customer|personne"},
    {ImportField::FirstName, "first name|firstname|given name|prenom"},
    {ImportField::LastName, "last name|lastname|surname|family name|nom de famille"},
    {ImportField::Email,
        "email|e mail|mail|email address|e mail address|adresse email|adresse e mail|adresse mail|courriel|adresse "
        "electronique"},
    {ImportField::Phone, "phone|telephone|tel|mobile|phone number|portable|numero de telephone|mobile phone|gsm|cell"},
    {ImportField::Company,
        "company|company name|organisation|organization|account|account name|societe|entreprise|raison "
        "sociale|employer|employeur"},
    {ImportField::Status, "status|stage|lead status|statut|etat|etape"},
    {ImportField::Source, "source|lead source|origin|origine|provenance|canal"},
    {ImportField::Tags, "tags|tag|labels|etiquettes|mots cles|categories"},
    {ImportField::Notes, "notes|note|comment|comments|description|commentaire|commentaires|remarques|message"},
    {ImportField::FitScore, "score|fit score|fitscore|lead score"},
    {ImportField::Owner, "owner|lead owner|assigned to|responsable|commercial|proprietaire|attribue a"},
    {ImportField::CreatedAt,
        "created|created at|creation date|date created|createdat|date de creation|date|cree le|date d ajout"},
};

constexpr Names<LeadStatus> statusNames[] = {
    {LeadStatus::New, "new|nouveau|nouvelle|open|ouvert|a traiter"},
    {LeadStatus::Contacted, "contacted|contacte|contactee|in progress|en cours"},
    {LeadStatus::Qualified, "qualified|qualifie|qualifiee"},
    {LeadStatus::Proposal, "proposal|proposition|devis|quote|devis envoye|proposal sent"},
    {LeadStatus::Won, "won|gagne|gagnee|closed won|converted|converti|signe"},
    {LeadStatus::Lost, "lost|perdu|perdue|closed lost|unqualified|abandonne"},
};

template <class T, std::size_t n>
std::optional<T> calledIn(const Names<T> (&all)[n], std::string_view value)
{
    const std::string wanted = text::foldedForSearch(value);
    for (const auto& each : all) {
        std::string_view rest = each.names;
        while (!rest.empty()) {
            if (text::cutPart(rest, '|') == wanted)
                return each.what;
        }
    }
    return std::nullopt;
}

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

ImportField field(std::string_view heading)
{
    return calledIn(fieldNames, heading).value_or(ImportField::Ignore);
}

std::optional<LeadStatus> status(std::string_view value)
{
    return calledIn(statusNames, value);
}

std::optional<int> score(std::string_view value)
{
    QString text = qt(value).trimmed();
    if (text.endsWith(u'%'))
        text = text.chopped(1).trimmed();
    bool isNumber = false;
    const double number = text.replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !(number >= 0 && number <= 100))
        return std::nullopt;
    return static_cast<int>(std::lround(number));
}

std::optional<Instant> instant(std::string_view value, bool dayFirst)
{
    static const QRegularExpression inNumbers(QStringLiteral(
        "^(\\d{1,4})[-/.](\\d{1,2})[-/.](\\d{1,4})(?:[ T,]+(\\d{1,2})[:h](\\d{2})?(?::(\\d{2})(?:\\.\\d+)?)?)?Z?$"));
    const QString text = qt(value).trimmed();
    const QDateTime iso = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (iso.isValid() && text.size() > 10)
        return Instant{
            (iso.timeSpec() == Qt::LocalTime ? QDateTime(iso.date(), iso.time(), Qt::UTC) : iso).toMSecsSinceEpoch()};
    const auto match = inNumbers.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    const int third = match.captured(3).toInt();
    const bool yearFirst = match.captured(1).size() == 4;
    const bool isDayFirst = first > 12 || (dayFirst && second <= 12);
    const int year = yearFirst ? first : third < 100 ? 2000 + third : third;
    const int month = yearFirst ? second : isDayFirst ? second : first;
    const int day = yearFirst ? third : isDayFirst ? first : second;
    const QDate date(year, month, day);
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    if (!date.isValid() || !time.isValid() || year < 1900)
        return std::nullopt;
    return Instant{QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch()};
}

} // namespace vigie::column_words
