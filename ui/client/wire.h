#pragma once

#include "server/base/fields.h"
#include "server/changes/change_api.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Reading what a server sent. The server has validated it, and its read-only fields are just what we want, so the
/// rules of `fields` do not apply; only the types must fit.
namespace vigie::ui::wire {

template <class T>
bool read(const json::Value& value, T& target)
{
    if constexpr (IsOptional<T>::value) {
        if (value.is_null()) {
            target.reset();
            return true;
        }
        return read(value, target.emplace());
    } else if constexpr (std::is_same_v<T, json::Value>) {
        target = value;
        return true;
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (!value.is_string())
            return value.is_null();
        target.assign(value.get_string().data(), value.get_string().size());
        return true;
    } else if constexpr (IsVector<T>::value) {
        if (!value.is_array())
            return false;
        target.clear();
        target.reserve(value.get_array().size());
        for (const auto& item : value.get_array()) {
            if (!read(item, target.emplace_back()))
                return false;
        }
        return true;
    } else if constexpr (HasFields<T>) {
        if (!value.is_object())
            return false;
        bool isGood = true;
        bool isKnown = false; // an object without a single field of the record is something else
        forEachField<T>([&](const auto& f) {
            // A field that is not there is one the server does not know yet: it keeps its default.
            const auto* const found
                = value.get_object().if_contains(boost::json::string_view(f.name.data(), f.name.size()));
            isKnown = isKnown || found;
            isGood = isGood && (!found || read(*found, target.*f.member));
        });
        return isGood && isKnown;
    } else {
        Details details;
        reading::read(value, target, FieldRules{}, details, "");
        return details.empty();
    }
}

/// The JSON object of these fields of a record, in the shape a create or a patch sends.
template <HasFields T>
std::string objectOf(const T& record, const std::vector<std::string_view>& names)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject();
    forEachField<T>([&](const auto& f) {
        for (const auto name : names) {
            if (name != f.name)
                continue;
            writer.key(f.name);
            writeJson(writer, record.*f.member);
        }
    });
    writer.endObject();
    return out;
}

/// The names of the fields a client may set that differ between two versions of a record.
template <HasFields T>
std::vector<std::string_view> changedFields(const T& before, const T& after)
{
    std::vector<std::string_view> out;
    forEachField<T>([&](const auto& f) {
        if (!f.rules.readOnly && toJson(before.*f.member) != toJson(after.*f.member))
            out.push_back(f.name);
    });
    return out;
}

/// Two have changed the same record: what `mine` has changed stays, the rest is as `current` has it.
template <HasFields T>
T merged(const T& before, const T& mine, const T& current)
{
    T out = mine;
    forEachField<T>([&](const auto& f) {
        if (f.rules.readOnly || toJson(mine.*f.member) == toJson(before.*f.member))
            out.*f.member = current.*f.member;
    });
    return out;
}

/// The record as a Stale error says it is now.
template <HasFields T>
std::optional<T> currentOf(const Error& stale)
{
    const auto context = json::parse(stale.context);
    const auto* const current
        = context && context->is_object() ? context->get_object().if_contains("current") : nullptr;
    T record{};
    if (!current || !read(*current, record))
        return std::nullopt;
    return record;
}

/// The record that a JSON text holds.
template <HasFields T>
std::optional<T> recordIn(const std::string& text)
{
    const auto value = json::parse(text);
    T record{};
    if (!value || !read(*value, record))
        return std::nullopt;
    return record;
}

/// The change that made a record newer than the one a Stale error is about.
inline std::optional<Change> changeOf(const Error& stale)
{
    const auto context = json::parse(stale.context);
    const auto* const made = context && context->is_object() ? context->get_object().if_contains("change") : nullptr;
    Change change;
    if (!made || !read(*made, change))
        return std::nullopt;
    return change;
}

} // namespace vigie::ui::wire
