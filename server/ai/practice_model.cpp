#include "server/ai/practice_model.h"

#include "server/base/json_members.h"
#include "server/base/language.h"
#include "server/base/text.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace vigie::ai {

namespace {

/// What was said that a rule understands.
struct Heard {
    std::string need;
    std::string budget;
    std::string timing;
    std::string decisionMaker;
    std::string email;
    std::string phone;
    std::string name;
    bool isUrgent = false;
};

std::string firstMatch(const QString& text, const char* pattern)
{
    const QRegularExpression expression(QString::fromUtf8(pattern),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = expression.match(text);
    return match.captured(match.lastCapturedIndex() > 0 ? 1 : 0).trimmed().toStdString();
}

/// The sentence of the text that the pattern is found in.
std::string sentenceWith(const QString& text, const char* pattern)
{
    const QRegularExpression expression(QString::fromUtf8(pattern),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (const QString& sentence : text.split(QRegularExpression(QStringLiteral("(?<=[.!?])\\s+|\\n")))) {
        if (expression.match(sentence).hasMatch())
            return sentence.trimmed().toStdString();
    }
    return {};
}

Heard heardIn(const std::vector<std::string>& said)
{
    constexpr int longestNeed = 160;
    std::string all;
    for (const auto& words : said)
        all += words + "\n";
    const QString text = QString::fromStdString(all);
    Heard out;
    out.email = firstMatch(text, R"([\w.+-]+@[\w-]+\.[\w.-]*\w)");
    out.phone = firstMatch(text, R"((?<!\d)(?:\+|0)\d[\d .-]{7,}\d)");
    out.budget = firstMatch(text, R"(\d[\d\s.,]*\s?(?:k€|€|euros?|eur|\$|dollars?|£))");
    out.timing = sentenceWith(text,
        R"(\b(?:urgent|urgence|asap|semaines?|weeks?|mois|months?|avant|before|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january|february|march|april|june|july|august|september|october|november|december|printemps|spring|été|summer|automne|autumn|hiver|winter)\b)");
    out.isUrgent = !firstMatch(text, R"(\b(?:urgent|urgence|asap|semaines?|weeks?)\b)").empty();
    out.decisionMaker = sentenceWith(text,
        R"(\b(?:gérante?|directrice|directeur|patronne?|je décide|c'est moi qui|owner|director|i decide|my boss|founder|fondatrice|fondateur)\b)");
    out.name = firstMatch(
        text, R"((?:je m'appelle|je suis|my name is|i am|i'm)\s+(\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]+)?))");
    for (const auto& words : said) {
        if (out.need.empty() && text::codePoints(words) > 12)
            out.need = text::clipped(text::trimmed(words), longestNeed);
    }
    return out;
}

std::string in(bool isFrench, std::string_view english, std::string_view french)
{
    return std::string(isFrench ? french : english);
}

/// One question at a time, for what is still unknown.
std::string reply(const Heard& heard, bool isFrench)
{
    if (heard.need.empty())
        return in(isFrench, "Hello! What can we do for you?", "Bonjour ! Que pouvons-nous faire pour vous ?");
    if (heard.timing.empty())
        return in(isFrench, "Thank you, that helps. By when would you need it?",
            "Merci, c'est plus clair. Pour quand en auriez-vous besoin ?");
    if (heard.budget.empty())
        return in(isFrench, "Noted. Have you a budget in mind, even a rough one?",
            "C'est noté. Avez-vous un budget en tête, même approximatif ?");
    if (heard.email.empty() && heard.phone.empty())
        return in(isFrench, "Good. How can we reach you: an e-mail address, or a phone number?",
            "Très bien. Comment vous joindre : une adresse e-mail, ou un numéro de téléphone ?");
    if (heard.decisionMaker.empty())
        return in(isFrench, "And who will decide in the end?", "Et qui prendra la décision ?");
    return in(isFrench, "Thank you, we have all we need: a colleague gets back to you with a proposal.",
        "Merci, nous avons tout ce qu'il faut : un collègue revient vers vous avec une proposition.");
}

std::string factsOf(const Heard& heard, bool isFrench)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("need").string(heard.need).key("budget").string(heard.budget);
    writer.key("timing").string(heard.timing).key("decisionMaker").string(heard.decisionMaker);
    writer.key("nextStep")
        .string(heard.need.empty() ? std::string()
                                   : in(isFrench, "Answer with a proposal", "Répondre par une proposition"));
    writer.key("name").string(heard.name).key("email").string(heard.email).key("phone").string(heard.phone);
    writer.key("company").string("").key("hasBudget").boolean(!heard.budget.empty());
    writer.key("isUrgent").boolean(heard.isUrgent).key("isDecisionMaker").boolean(!heard.decisionMaker.empty());
    writer.endObject();
    return out;
}

/// What visitors said in a JSON array of {"from", "text"}.
std::vector<std::string> visitorsWords(const json::Array& messages)
{
    std::vector<std::string> out;
    for (const auto& message : messages) {
        const auto* const one = message.if_object();
        if (one && json::textOf(*one, "from") == "visitor")
            out.emplace_back(json::textOf(*one, "text"));
    }
    return out;
}

/// As a sentence ends.
std::string orUnknown(const std::string& text, bool isFrench)
{
    if (text.empty())
        return in(isFrench, "still to be found out.", "reste à préciser.");
    return std::string_view(".!?").find(text.back()) == std::string_view::npos ? text + "." : text;
}

std::string reportOf(const json::Object& material, bool isFrench)
{
    const auto* const lead = json::objectOf(material, "lead");
    const auto* const chat = json::objectOf(material, "chat");
    const auto* const messages = chat ? json::arrayOf(*chat, "messages") : nullptr;
    const Heard heard = heardIn(messages ? visitorsWords(*messages) : std::vector<std::string>());
    const std::string name(lead ? json::textOf(*lead, "name") : std::string_view());
    const std::string organisation(lead ? json::textOf(*lead, "organisation") : std::string_view());
    const std::string notes(lead ? json::textOf(*lead, "notes") : std::string_view());
    const std::string who = name + (organisation.empty() ? "" : ", " + organisation);
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("title").string(in(isFrench, "What we understood", "Ce que nous avons compris"));
    writer.key("summary").string(
        in(isFrench, who + " got in touch with us. Need: ", who + " nous a contactés. Besoin : ")
        + orUnknown(heard.need, isFrench) + in(isFrench, " Timing: ", " Échéance : ")
        + orUnknown(heard.timing, isFrench));
    writer.key("situation")
        .string(in(isFrench, "Budget: ", "Budget : ") + orUnknown(heard.budget, isFrench)
            + in(isFrench, "\nDecision: ", "\nDécision : ") + orUnknown(heard.decisionMaker, isFrench)
            + (notes.empty() ? "" : "\n" + notes));
    writer.key("scoreReasons").beginArray();
    writer.string(heard.budget.empty() ? in(isFrench, "No budget was named.", "Aucun budget n'a été annoncé.")
                                       : in(isFrench, "A budget was named.", "Un budget a été annoncé."));
    if (heard.isUrgent)
        writer.string(in(isFrench, "It is soon.", "L'échéance est proche."));
    writer.endArray();
    writer.key("offer").string(
        in(isFrench, "A first meeting of half an hour to settle what is wanted, then a written proposal.",
            "Un premier rendez-vous d'une demi-heure pour cadrer le besoin, puis une proposition écrite."));
    writer.key("offerReasons")
        .string(in(isFrench, "It costs nothing and makes the proposal precise.",
            "Il n'engage à rien et rend la proposition précise."));
    writer.key("nextSteps").beginArray();
    const auto step = [&](const std::string& what, const std::string& when) {
        writer.beginObject().key("what").string(what).key("who").string("").key("when").string(when).endObject();
    };
    step(in(isFrench, "Propose two dates", "Proposer deux dates"), in(isFrench, "this week", "cette semaine"));
    step(in(isFrench, "Send a proposal", "Envoyer une proposition"),
        in(isFrench, "within a week of the meeting", "dans la semaine qui suit le rendez-vous"));
    writer.endArray().endObject();
    return out;
}

bool isFrenchWanted(const Question& question)
{
    const std::string& instructions = question.turns.empty() ? std::string() : question.turns.front().content;
    return instructions.find("Speak French") != std::string::npos
        || instructions.find("Write French") != std::string::npos;
}

std::string textFor(const Question& question)
{
    const bool isFrench = isFrenchWanted(question);
    const std::string last = question.turns.empty() ? std::string() : question.turns.back().content;
    if (question.schemaName == "facts") {
        const auto transcript = json::parse(last);
        const auto* const messages = transcript ? transcript->if_array() : nullptr;
        return factsOf(heardIn(messages ? visitorsWords(*messages) : std::vector<std::string>()), isFrench);
    }
    if (question.schemaName == "report") {
        const auto material = json::objectIn(last);
        return reportOf(material.value_or(json::Object()), isFrench);
    }
    if (question.turns.size() == 1)
        return "OK"; // a test of the connection
    std::vector<std::string> said;
    for (const auto& turn : question.turns) {
        if (turn.role == "user")
            said.push_back(turn.content);
    }
    return reply(heardIn(said), isFrench);
}

} // namespace

Answer practiceAnswer(const Question& question)
{
    constexpr std::size_t charactersOfToken = 4;
    Answer out;
    out.text = textFor(question);
    out.model = practiceAddress;
    out.finishReason = "stop";
    for (const auto& turn : question.turns)
        out.inputTokens += static_cast<std::int64_t>(turn.content.size() / charactersOfToken);
    out.outputTokens = static_cast<std::int64_t>(out.text.size() / charactersOfToken);
    out.isEstimate = true;
    return out;
}

} // namespace vigie::ai
