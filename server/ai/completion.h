#pragma once

#include "server/ai/ai_api.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::ai {

/// A turn of what was said. Roles as the protocol has them: "system", "user", "assistant", "tool".
struct Turn {
    std::string role;
    std::string content;
    std::string toolCallId = {}; ///< of a "tool": which call it answers
};

/// Something the model may ask for.
struct Tool {
    std::string name;
    std::string description;
    std::string parameters; ///< a JSON schema
};

struct ToolCall {
    std::string id;
    std::string name;
    std::string arguments; ///< JSON, as the model wrote it: not checked
};

struct Question {
    std::string model;
    std::vector<Turn> turns;
    std::string schemaName = {}; ///< with `schema`: the answer shall be JSON of this form
    std::string schema = {};
    std::vector<Tool> tools = {};
    int maxTokens = 1'000;
    double temperature = 0.7;
};

struct Answer {
    std::string text;
    std::vector<ToolCall> toolCalls;
    std::string model; ///< as the endpoint names it
    std::string finishReason; ///< "stop", "length" (cut at maxTokens), "tool_calls", "content_filter"
    std::int64_t inputTokens = 0;
    std::int64_t outputTokens = 0;
    bool isEstimate = false; ///< the endpoint did not count
};

/// Gets the text of an answer as it comes; false when nobody wants the rest.
using Listener = std::function<bool(std::string_view)>;

/// What an endpoint does not know of the protocol: found out by its refusals, which name the parameter.
struct Dialect {
    bool knowsMaxTokens = true; ///< else max_completion_tokens
    bool knowsTemperature = true;
    bool knowsSchema = true; ///< else any JSON, with the schema among the instructions
    bool countsStream = true; ///< stream_options

    /// Takes a refusal (400 or 422) in; true when asking again in the new dialect may succeed.
    bool learnFrom(std::string_view refusal, const Question& question);
};

/// The body of POST /chat/completions.
std::string requestBody(const Question& question, const Dialect& dialect, bool streams);

/// The answer to a question that was not streamed; nothing when it is no answer of this protocol.
std::optional<Answer> readAnswer(std::string_view body, const Question& question);

/// What an error body of the protocol says, else an empty text.
std::string refusalOf(std::string_view body);

/// Puts a streamed answer together from whatever pieces it comes in.
class StreamReader {
public:
    explicit StreamReader(Listener listener)
        : m_listener(std::move(listener))
    {
    }

    /// False when the rest is not wanted: broken, refused, or the listener left.
    bool take(std::string_view piece);

    /// Whether the model said that it was done, or nobody wanted the rest.
    bool isWhole() const { return m_isDone || m_isLeft || !m_answer.finishReason.empty(); }
    bool isBroken() const { return m_isBroken; }
    bool hasSpoken() const { return !m_answer.text.empty(); }
    const std::string& refusal() const { return m_refusal; }

    /// What came, counted or with an estimate.
    Answer answer(const Question& question) &&;

private:
    bool takeLine(std::string_view line);
    bool takeEvent(const json::Object& event);
    bool takeDelta(const json::Object& delta);
    void takeToolCall(const json::Object& call);

    Listener m_listener;
    std::string m_rest;
    Answer m_answer;
    std::string m_refusal;
    bool m_isDone = false;
    bool m_isLeft = false;
    bool m_isBroken = false;
};

} // namespace vigie::ai
