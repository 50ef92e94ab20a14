#pragma once

#include "server/base/fields.h"

namespace vigie {

using SavedViewId = Id<struct SavedViewTag>;

/// A list as somebody wants to see it again: what it is filtered by, in which order, with which columns.
struct SavedView {
    SavedViewId id;
    UserId ownerId;
    std::string place; ///< the page it belongs to: "leads"
    std::string name;
    std::string query; ///< as in a URL: "status=won&minScore=70&sort=-fitScore"
    std::vector<std::string> columns; ///< their ids, from left to right; empty: the usual ones
    bool shared = false; ///< everybody in the company sees it
    std::int64_t version = 1;
    Instant createdAt;
    Instant updatedAt;
};

template <>
struct FieldsOf<SavedView> {
    static constexpr auto list = FieldList{
        field("id", &SavedView::id, readOnly),
        field("ownerId", &SavedView::ownerId, readOnly),
        field("place", &SavedView::place, required, maxLength(40)),
        field("name", &SavedView::name, required, maxLength(80)),
        field("query", &SavedView::query, maxLength(2'000)),
        field("columns", &SavedView::columns, maxItems(60), maxLength(60)),
        field("shared", &SavedView::shared),
        field("version", &SavedView::version, readOnly),
        field("createdAt", &SavedView::createdAt, readOnly),
        field("updatedAt", &SavedView::updatedAt, readOnly),
    };
};

} // namespace vigie
