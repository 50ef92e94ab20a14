#pragma once

#include "server/base/json.h"

#include <optional>
#include <string_view>

/// Reading JSON that is not ours: what is missing or of another type reads as nothing.
namespace vigie::json {

const Value* memberOf(const Object& object, std::string_view name);
const Object* objectOf(const Object& object, std::string_view name);
const Array* arrayOf(const Object& object, std::string_view name);
/// Empty when there is no such text.
std::string_view textOf(const Object& object, std::string_view name);
/// 0 when there is no such whole number; 80.0 counts as one.
std::int64_t integerOf(const Object& object, std::string_view name);
bool isTrue(const Object& object, std::string_view name);

/// The text of a value, empty when it is none.
std::string_view textOf(const Value* value);

/// The object that stands somewhere in a text: in a fence, between words. Nothing when there is none.
std::optional<Object> objectIn(std::string_view text);

} // namespace vigie::json
