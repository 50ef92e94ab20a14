#pragma once

#include "server/base/fields.h"

#include <string>

namespace vigie {

namespace detail {

template <class Record, class WriteBefore, class WriteAfter>
std::string writeDiff(WriteBefore&& before, WriteAfter&& after)
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject();
    forEachField<Record>([&](const auto& f) {
        // "id", "version" and the times follow from the change itself.
        const bool isTime = f.name == "createdAt" || f.name == "updatedAt" || f.name == "closedAt";
        const bool isDerived = f.name == "id" || f.name == "version" || isTime;
        if (isDerived || f.rules.writeOnly || !f.rules.stored)
            return;
        std::string old;
        std::string young;
        json::Writer oldWriter(old);
        json::Writer youngWriter(young);
        before(oldWriter, f);
        after(youngWriter, f);
        if (old != young)
            writer.key(f.name).beginArray().raw(old).raw(young).endArray();
    });
    writer.endObject();
    return out;
}

} // namespace detail

/// {"status":["new","won"]}: the stored fields that differ, before and after.
template <class T>
std::string diffOf(const T& before, const T& after)
{
    return detail::writeDiff<T>([&](json::Writer& w, const auto& f) { writeJson(w, before.*f.member); },
        [&](json::Writer& w, const auto& f) { writeJson(w, after.*f.member); });
}

template <class T>
std::string diffOfCreated(const T& record)
{
    return detail::writeDiff<T>([](json::Writer& w, const auto&) { w.null(); },
        [&](json::Writer& w, const auto& f) { writeJson(w, record.*f.member); });
}

template <class T>
std::string diffOfDeleted(const T& record)
{
    return detail::writeDiff<T>([&](json::Writer& w, const auto& f) { writeJson(w, record.*f.member); },
        [](json::Writer& w, const auto&) { w.null(); });
}

} // namespace vigie
