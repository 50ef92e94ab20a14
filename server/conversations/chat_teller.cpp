#include "server/conversations/chat_teller.h"

#include "server/base/text.h"

namespace vigie {

namespace {

constexpr int gatheringMs = 50; // a fast model says more than anybody reads
constexpr std::size_t longestTold = 20'000; // bytes: what goes on past that is read when it is there

} // namespace

void ChatTeller::begin(const ToldAnswer& answer, const ChatProgress& progress)
{
    const std::lock_guard lock(m_mutex);
    m_growing.try_emplace(progress.conversationId, Growing{&answer, progress.answersId});
}

bool ChatTeller::isOf(const ToldAnswer& answer, ConversationId conversation) const
{
    const auto growing = m_growing.find(conversation);
    return growing != m_growing.end() && growing->second.answer == &answer;
}

void ChatTeller::pass(const ToldAnswer& answer, CompanyId company, const ChatProgress& progress)
{
    const std::lock_guard lock(m_mutex);
    if (!tell || !isOf(answer, progress.conversationId))
        return;
    m_growing[progress.conversationId].isHeard = true;
    tell(company, progress);
}

void ChatTeller::end(const ToldAnswer& answer, CompanyId company, const ChatProgress& progress)
{
    const std::lock_guard lock(m_mutex);
    if (!isOf(answer, progress.conversationId))
        return;
    if (m_growing[progress.conversationId].isHeard)
        tell(company, progress);
    m_growing.erase(progress.conversationId);
}

void ChatTeller::noticed(const Change& change)
{
    const auto* const state = givenTo(change.diff, "state");
    if (change.entity != "conversation" || !state || *state == json::Value(nameOf(ChatState::Bot)))
        return;
    const ConversationId conversation{change.entityId};
    const std::lock_guard lock(m_mutex);
    const auto growing = m_growing.find(conversation);
    if (growing == m_growing.end())
        return;
    if (growing->second.isHeard)
        tell(change.companyId, {conversation, growing->second.answersId, {}, true});
    m_growing.erase(growing);
}

ToldAnswer::ToldAnswer(ChatTeller& teller, CompanyId company, ConversationId conversation, ChatMessageId answers)
    : m_teller(teller)
    , m_company(company)
    , m_progress{conversation, answers, {}, false}
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gatheringMs);
    QObject::connect(&m_gathering, &QTimer::timeout, &m_gathering, [this] { tellSoFar(); });
    m_teller.begin(*this, m_progress);
}

ToldAnswer::~ToldAnswer()
{
    m_teller.end(*this, m_company, {m_progress.conversationId, m_progress.answersId, {}, true});
}

void ToldAnswer::add(std::string_view text)
{
    m_text += text;
    if (!m_gathering.isActive())
        tellSoFar();
}

void ToldAnswer::tellSoFar()
{
    if (m_text.size() > longestTold)
        return;
    std::string text = text::trimmed(m_text);
    if (text == m_progress.text)
        return;
    m_progress.text = std::move(text);
    m_teller.pass(*this, m_company, m_progress);
    m_gathering.start();
}

void ToldAnswer::keep(const std::string& text)
{
    m_progress.text = text;
    m_progress.done = true;
    m_teller.end(*this, m_company, m_progress);
}

} // namespace vigie
