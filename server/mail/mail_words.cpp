#include "server/mail/mail_words.h"

#include "server/base/text.h"

#include <algorithm>

namespace vigie::mail_words {

namespace {

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

/// Addresses of pages become links.
std::string linked(std::string_view line)
{
    std::string out;
    while (!line.empty()) {
        const auto at = std::min({line.find("https://"), line.find("http://"), line.size()});
        out += escaped(line.substr(0, at));
        line.remove_prefix(at);
        auto end = std::min(line.find_first_of(" \t<>\""), line.size());
        while (end > 0 && std::string_view(".,;:!?)").find(line[end - 1]) != std::string_view::npos)
            --end;
        if (end > 0) {
            const std::string url = escaped(line.substr(0, end));
            out += "<a href=\"" + url + "\" style=\"color:#0b7a83\">" + url + "</a>";
        }
        line.remove_prefix(end);
    }
    return out;
}

std::string paragraphs(std::string_view text, std::string_view style)
{
    std::string out;
    bool isOpen = false;
    while (!text.empty()) {
        const auto line = text::cutPart(text, '\n');
        const bool isBlank = text::trimmed(line).empty();
        if (isBlank && isOpen)
            out += "</p>\n";
        else if (!isBlank)
            out += (isOpen ? std::string("<br>\n") : "<p style=\"" + std::string(style) + "\">") + linked(line);
        isOpen = !isBlank;
    }
    return isOpen ? out + "</p>\n" : out;
}

/// Calls `part(name)` for every placeholder and `text(...)` for what is between.
template <class OnText, class OnName>
void walk(std::string_view text, OnText onText, OnName onName)
{
    while (!text.empty()) {
        const auto open = text.find("{{");
        const auto close = open == text.npos ? text.npos : text.find("}}", open);
        onText(text.substr(0, close == text.npos ? text.size() : open));
        if (close == text.npos)
            return;
        onName(text::trimmed(text.substr(open + 2, close - open - 2)));
        text.remove_prefix(close + 2);
    }
}

} // namespace

const std::vector<std::string>& placeholders()
{
    static const std::vector<std::string> all{
        "name", "firstName", "organisation", "email", "us", "me", "score", "report.title", "report.summary"};
    return all;
}

std::string filled(std::string_view text, const Values& values)
{
    std::string out;
    walk(
        text, [&](std::string_view part) { out += part; },
        [&](const std::string& name) {
            const auto found = values.find(name);
            out += found == values.end() ? std::string() : found->second;
        });
    return out;
}

Result<void> check(std::string_view text, const std::string& path)
{
    std::string unknown;
    walk(
        text, [](std::string_view) {},
        [&](const std::string& name) {
            const auto& all = placeholders();
            if (unknown.empty() && std::find(all.begin(), all.end(), name) == all.end())
                unknown = name.empty() ? " " : name;
        });
    if (unknown.empty())
        return {};
    std::string known;
    for (const auto& name : placeholders())
        known += (known.empty() ? "{{" : ", {{") + name + "}}";
    return errors::invalidField(path,
        Message{Text{"{{%1}} stands for nothing. Known are: %2.", "{{%1}} ne correspond à rien. Sont connus : %2."},
            {unknown, known}});
}

Values example(Language language)
{
    const bool isFrench = language == Language::French;
    return {{"name", "Marie Dupont"}, {"firstName", "Marie"}, {"organisation", "Atelier Nord"},
        {"email", "marie@atelier-nord.example"}, {"us", ""}, {"me", ""}, {"score", "72"},
        {"report.title", isFrench ? "Un nouveau site pour l'atelier" : "A new website for the workshop"},
        {"report.summary",
            isFrench ? "L'atelier veut un site où l'on commande, avant le printemps."
                     : "The workshop wants a website that takes orders, before spring."}};
}

std::string withSignature(std::string_view text, std::string_view signature)
{
    std::string out = text::trimmed(text);
    if (!signature.empty())
        out.append("\n\n-- \n").append(signature); // RFC 3676, 4.3: mail programs know the blank
    return out + "\n";
}

std::string html(std::string_view text, std::string_view company, std::string_view signature)
{
    constexpr std::string_view plain = "margin:0 0 14px";
    constexpr std::string_view small = "margin:0 0 6px;color:#5b6770;font-size:13px";
    std::string out = "<!doctype html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                      "content=\"width=device-width\"></head>\n<body style=\"margin:0;background:#f3f5f6\">\n"
                      "<div style=\"max-width:600px;margin:0 auto;padding:24px 12px;font:15px/1.55 "
                      "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;color:#182026\">\n"
                      "<p style=\"margin:0 0 12px;font-weight:600\">"
        + escaped(company)
        + "</p>\n<table role=\"presentation\" width=\"100%\" cellpadding=\"24\" cellspacing=\"0\" bgcolor=\"#ffffff\" "
          "style=\"background:#fff;border:1px solid #dde3e6;border-radius:10px\"><tr><td>\n"
        + paragraphs(text, plain) + "</td></tr></table>\n";
    if (!signature.empty())
        out += "<div style=\"padding:16px 4px\">\n" + paragraphs(signature, small) + "</div>\n";
    return out + "</div>\n</body></html>\n";
}

std::vector<MailTemplate> usualTemplates(Language language)
{
    if (language == Language::French)
        return {
            {"report", "Rapport au lead", "{{report.title}}",
                "Bonjour {{name}},\n\nMerci pour notre échange. Vous trouverez en pièce jointe ce que nous avons "
                "compris de votre projet et ce que nous vous proposons :\n\n{{report.summary}}\n\nUne question, une "
                "correction ? Répondez simplement à cet e-mail.\n\n{{us}}"},
            {"reportTeam", "Rapport à l'équipe", "Rapport : {{name}} ({{score}}/100)",
                "Un rapport vient d'être rédigé sur {{name}} ({{email}}).\n\n{{report.summary}}\n\nLe rapport complet "
                "est en pièce jointe."},
            {"message", "Message libre", "Suite à votre message",
                "Bonjour {{name}},\n\n\n\nBien à vous,\n{{me}}\n{{us}}"},
        };
    return {
        {"report", "Report to the lead", "{{report.title}}",
            "Dear {{name}},\n\nThank you for talking with us. Attached is what we have understood of your project and "
            "what we suggest:\n\n{{report.summary}}\n\nAny question or correction? Just answer this mail.\n\n{{us}}"},
        {"reportTeam", "Report to the team", "Report: {{name}} ({{score}}/100)",
            "A report was written on {{name}} ({{email}}).\n\n{{report.summary}}\n\nAll of it is attached."},
        {"message", "A message", "Your message to us", "Dear {{name}},\n\n\n\nKind regards,\n{{me}}\n{{us}}"},
    };
}

} // namespace vigie::mail_words
