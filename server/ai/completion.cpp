#include "server/ai/completion.h"

#include "server/base/json_members.h"
#include "server/base/text.h"

#include <algorithm>

namespace vigie::ai {

namespace {

constexpr std::size_t longestLine = 1024 * 1024;

/// The first of `choices`; some endpoints leave them out or send null where there is none.
const json::Object* choiceOf(const json::Object& answer)
{
    const auto* const choices = json::arrayOf(answer, "choices");
    return choices && !choices->empty() ? choices->front().if_object() : nullptr;
}

void takeUsage(const json::Object& from, Answer& answer)
{
    if (const auto* const usage = json::objectOf(from, "usage")) {
        answer.inputTokens = json::integerOf(*usage, "prompt_tokens");
        answer.outputTokens = json::integerOf(*usage, "completion_tokens");
    }
}

/// Where nothing was counted, a budget still needs a figure: about four characters are a token.
void estimate(const Question& question, Answer& answer)
{
    if (answer.inputTokens > 0 || answer.outputTokens > 0)
        return;
    constexpr std::size_t charactersOfToken = 4;
    std::size_t asked = question.schema.size();
    for (const auto& turn : question.turns)
        asked += turn.content.size();
    std::size_t said = answer.text.size();
    for (const auto& call : answer.toolCalls)
        said += call.name.size() + call.arguments.size();
    answer.inputTokens = static_cast<std::int64_t>(asked / charactersOfToken + 1);
    answer.outputTokens = static_cast<std::int64_t>((said + charactersOfToken - 1) / charactersOfToken);
    answer.isEstimate = true;
}

ToolCall toolCallOf(const json::Object& call)
{
    ToolCall out{std::string(json::textOf(call, "id")), {}, {}};
    if (const auto* const function = json::objectOf(call, "function")) {
        out.name = json::textOf(*function, "name");
        out.arguments = json::textOf(*function, "arguments");
    }
    return out;
}

void writeTurns(json::Writer& writer, const Question& question, const Dialect& dialect)
{
    writer.key("messages").beginArray();
    if (!question.schema.empty() && !dialect.knowsSchema)
        writer.beginObject()
            .key("role")
            .string("system")
            .key("content")
            .string("Answer with one JSON object of this schema and nothing else: " + question.schema)
            .endObject();
    for (const auto& turn : question.turns) {
        writer.beginObject().key("role").string(turn.role).key("content").string(turn.content);
        if (!turn.toolCallId.empty())
            writer.key("tool_call_id").string(turn.toolCallId);
        writer.endObject();
    }
    writer.endArray();
}

void writeTools(json::Writer& writer, const std::vector<Tool>& tools)
{
    if (tools.empty())
        return;
    writer.key("tools").beginArray();
    for (const auto& tool : tools) {
        writer.beginObject().key("type").string("function").key("function").beginObject();
        writer.key("name").string(tool.name).key("description").string(tool.description);
        writer.key("parameters").raw(tool.parameters).endObject().endObject();
    }
    writer.endArray();
}

void writeFormat(json::Writer& writer, const Question& question, const Dialect& dialect)
{
    if (question.schema.empty())
        return;
    writer.key("response_format").beginObject();
    if (!dialect.knowsSchema) {
        writer.key("type").string("json_object").endObject();
        return;
    }
    writer.key("type").string("json_schema").key("json_schema").beginObject();
    writer.key("name").string(question.schemaName).key("strict").boolean(true);
    writer.key("schema").raw(question.schema).endObject().endObject();
}

} // namespace

bool Dialect::learnFrom(std::string_view refusal, const Question& question)
{
    const auto names = [refusal](std::string_view parameter) { return refusal.find(parameter) != refusal.npos; };
    if (knowsMaxTokens && names("max_tokens"))
        knowsMaxTokens = false;
    else if (knowsTemperature && names("temperature"))
        knowsTemperature = false;
    else if (countsStream && names("stream_options"))
        countsStream = false;
    else if (knowsSchema && !question.schema.empty() && (names("response_format") || names("json_schema")))
        knowsSchema = false;
    else
        return false;
    return true;
}

std::string requestBody(const Question& question, const Dialect& dialect, bool streams)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject().key("model").string(question.model);
    writeTurns(writer, question, dialect);
    writer.key(dialect.knowsMaxTokens ? "max_tokens" : "max_completion_tokens")
        .number(std::int64_t{question.maxTokens});
    if (dialect.knowsTemperature)
        writer.key("temperature").number(question.temperature);
    writeTools(writer, question.tools);
    writeFormat(writer, question, dialect);
    if (streams) {
        writer.key("stream").boolean(true);
        if (dialect.countsStream)
            writer.key("stream_options").beginObject().key("include_usage").boolean(true).endObject();
    }
    writer.endObject();
    return out;
}

std::optional<Answer> readAnswer(std::string_view body, const Question& question)
{
    const auto parsed = json::parse(body);
    const auto* const object = parsed ? parsed->if_object() : nullptr;
    const auto* const choice = object ? choiceOf(*object) : nullptr;
    const auto* const message = choice ? json::objectOf(*choice, "message") : nullptr;
    if (!message)
        return std::nullopt;
    Answer out;
    out.text = json::textOf(*message, "content");
    out.model = json::textOf(*object, "model");
    out.finishReason = json::textOf(*choice, "finish_reason");
    if (const auto* const list = json::arrayOf(*message, "tool_calls")) {
        for (const auto& call : *list) {
            if (const auto* const one = call.if_object())
                out.toolCalls.push_back(toolCallOf(*one));
        }
    }
    takeUsage(*object, out);
    estimate(question, out);
    return out;
}

std::string refusalOf(std::string_view body)
{
    const auto parsed = json::parse(body);
    const auto* const object = parsed ? parsed->if_object() : nullptr;
    if (!object)
        return {};
    const auto* const error = json::objectOf(*object, "error");
    const std::string_view code = error ? json::textOf(*error, "code") : std::string_view();
    std::string out(error ? json::textOf(*error, "message") : json::textOf(*object, "error"));
    if (out.empty())
        out = json::textOf(*object, "message");
    if (error) {
        for (const auto detail : {code, json::textOf(*error, "param"), json::textOf(*error, "type")}) {
            if (!detail.empty() && out.find(detail) == out.npos)
                out.append(" (").append(detail).append(")");
        }
    }
    return out;
}

bool StreamReader::take(std::string_view piece)
{
    m_rest += piece;
    std::size_t from = 0;
    for (auto end = m_rest.find('\n'); end != m_rest.npos; end = m_rest.find('\n', from)) {
        std::string_view line(m_rest.data() + from, end - from);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        from = end + 1;
        if (!takeLine(line))
            return false;
    }
    m_rest.erase(0, from);
    m_isBroken = m_isBroken || m_rest.size() > longestLine;
    return !m_isBroken;
}

/// Of the lines of an event stream only those with data matter here: the protocol names no events.
bool StreamReader::takeLine(std::string_view line)
{
    if (!line.starts_with("data:"))
        return true;
    const auto data = text::stripped(line.substr(5));
    if (data == "[DONE]") {
        m_isDone = true; // the endpoint ends the answer now, and the connection stays for the next question
        return true;
    }
    const auto parsed = json::parse(data);
    const auto* const event = parsed ? parsed->if_object() : nullptr;
    m_isBroken = m_isBroken || !event;
    return event && takeEvent(*event);
}

bool StreamReader::takeEvent(const json::Object& event)
{
    if (event.contains("error")) {
        m_refusal = refusalOf(boost::json::serialize(event));
        return false;
    }
    if (m_answer.model.empty())
        m_answer.model = json::textOf(event, "model");
    takeUsage(event, m_answer);
    const auto* const choice = choiceOf(event);
    if (!choice)
        return true;
    if (const auto reason = json::textOf(*choice, "finish_reason"); !reason.empty())
        m_answer.finishReason = reason;
    const auto* const delta = json::objectOf(*choice, "delta");
    return !delta || takeDelta(*delta);
}

bool StreamReader::takeDelta(const json::Object& delta)
{
    if (const auto* const list = json::arrayOf(delta, "tool_calls")) {
        for (const auto& call : *list) {
            if (const auto* const one = call.if_object())
                takeToolCall(*one);
        }
    }
    const auto said = json::textOf(delta, "content");
    m_answer.text += said;
    m_isLeft = !said.empty() && m_listener && !m_listener(said);
    return !m_isLeft;
}

/// A call comes in parts too: its name first, then its arguments bit by bit, told apart by `index`.
void StreamReader::takeToolCall(const json::Object& call)
{
    constexpr std::size_t mostCalls = 64;
    const auto index = static_cast<std::size_t>(std::max<std::int64_t>(0, json::integerOf(call, "index")));
    if (index >= mostCalls)
        return;
    if (m_answer.toolCalls.size() <= index)
        m_answer.toolCalls.resize(index + 1);
    ToolCall part = toolCallOf(call);
    ToolCall& whole = m_answer.toolCalls[index];
    whole.id += part.id;
    whole.name += part.name;
    whole.arguments += part.arguments;
}

Answer StreamReader::answer(const Question& question) &&
{
    estimate(question, m_answer);
    return std::move(m_answer);
}

} // namespace vigie::ai
