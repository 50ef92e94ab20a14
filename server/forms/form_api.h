#pragma once

#include "server/base/fields.h"

namespace vigie {

/// The company's form for its own pages: what is sent to it becomes a lead.
struct FormSettings {
    CompanyId id; ///< whose it is
    bool enabled = false;
    std::string source = "website"; ///< of leads whose form names none
    std::vector<std::string> tags; ///< that its leads get
    std::string thanksUrl; ///< where the visitor goes afterwards; empty: a page of Vigie's
    std::vector<std::string> sites; ///< pages it may be sent from; none: every page
    std::string action; ///< where it is sent to; empty until something was saved
    std::string snippet; ///< a form to begin with, in HTML
    std::int64_t version = 0; ///< 0: nothing was saved yet
    std::optional<Instant> updatedAt;
};

template <>
struct FieldsOf<FormSettings> {
    static constexpr auto list = FieldList{
        field("id", &FormSettings::id, readOnly),
        field("enabled", &FormSettings::enabled),
        field("source", &FormSettings::source, maxLength(80)),
        field("tags", &FormSettings::tags, maxItems(30), maxLength(60)),
        field("thanksUrl", &FormSettings::thanksUrl, maxLength(500)),
        field("sites", &FormSettings::sites, maxItems(50), maxLength(200)),
        field("action", &FormSettings::action, readOnly),
        field("snippet", &FormSettings::snippet, readOnly),
        field("version", &FormSettings::version, readOnly),
        field("updatedAt", &FormSettings::updatedAt, readOnly),
    };
};

/// What a program that sent the form is told.
struct FormReceipt {
    bool received = true;
    std::string message; ///< in the visitor's language
};

template <>
struct FieldsOf<FormReceipt> {
    static constexpr auto list
        = FieldList{field("received", &FormReceipt::received), field("message", &FormReceipt::message)};
};

} // namespace vigie
