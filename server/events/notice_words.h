#pragma once

#include "server/base/language.h"
#include "server/events/event_api.h"

namespace vigie::notice_words {

std::string subject(const Event& event, EventNotice notice, Language language);
/// To whoever's name this is.
std::string body(const Event& event, EventNotice notice, const std::string& name, Language language);

} // namespace vigie::notice_words
