#include "server/net/mail.h"

#include "server/base/text.h"

#include <QByteArray>

#include <algorithm>

namespace vigie::net {

Result<void> Mailer::send(const MailAccount& account, const MailMessage& message)
{
    if (account.kind == MailAccount::Kind::SendGrid)
        return sendBySendGrid(m_http, account, message);
    if (account.kind == MailAccount::Kind::Mailgun)
        return sendByMailgun(m_http, account, message);
    Result<void> sent;
    if (auto done = m_posting.run([&] { sent = sendBySmtp(account, message, m_isWanted); }); !done)
        return done;
    return sent;
}

Error mailRefusal(const std::string& server, const std::string& said, bool mayPass)
{
    constexpr int longest = 500;
    const Message sentence{Text{"%1 did not take the mail: %2", "%1 n'a pas accepté l'e-mail : %2"},
        {server, text::clipped(text::trimmed(said), longest)}};
    return {mayPass ? ErrorCode::Unavailable : ErrorCode::Refused, sentence};
}

std::string headerText(std::string_view utf8)
{
    std::string line(utf8);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    const bool isPlain
        = std::all_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isPlain && line.find("=?") == std::string::npos)
        return line;
    constexpr std::size_t bytesOfWord = 42; // a word has at most 75 characters
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = std::min(at + bytesOfWord, line.size());
        while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80)
            --end; // no character is parted
        const QByteArray word(line.data() + at, static_cast<qsizetype>(end - at));
        out += (at == 0 ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + word.toBase64().toStdString() + "?=";
        at = end;
    }
    return out;
}

std::string headerAddress(const MailAddress& address)
{
    const std::string mailbox = "<" + address.address + ">";
    if (address.name.empty())
        return mailbox;
    const std::string name = headerText(address.name);
    if (name.starts_with("=?"))
        return name + " " + mailbox;
    std::string quoted = "\"";
    for (const char c : name) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + "\" " + mailbox;
}

} // namespace vigie::net
