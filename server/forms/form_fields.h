#pragma once

#include "server/base/json.h"
#include "server/base/result.h"
#include "server/http/message.h"

namespace vigie::form_fields {

/// What a visitor filled in, in the order of the form: of a body in application/x-www-form-urlencoded or in JSON.
Result<http::Pairs> read(const http::Request& request);

/// The first field of that name, trimmed; empty when there is none.
std::string value(const http::Pairs& fields, std::string_view name);

/// The fields as a lead's JSON, by what they are called in French or English. What is no field of a lead goes into its
/// notes, with its name. Nothing when nobody could be reached: neither a name, an address nor a number.
std::optional<json::Object> leadOf(const http::Pairs& fields);

} // namespace vigie::form_fields
