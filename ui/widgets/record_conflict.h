#pragma once

#include "ui/client/wire.h"
#include "ui/widgets/form_field.h"

#include <functional>

namespace vigie::ui {

/// Two wrote the same record. At each field that both have written: the other's words, to take instead of one's own.
/// `fieldOf` finds a field's place, null for none; `valueText` is a value as people read it; `take` puts the current
/// value of one field into the form.
template <class T>
void offerTheirs(const T& mine, const T& before, const T& current,
    const std::function<FormField*(std::string_view field)>& fieldOf,
    const std::function<QString(std::string_view field)>& valueText,
    const std::function<void(std::function<void(T& record)>)>& take)
{
    forEachField<T>([&](const auto& f) {
        const auto was = toJson(before.*f.member);
        const bool isByBoth = toJson(mine.*f.member) != was && toJson(current.*f.member) != was
            && toJson(mine.*f.member) != toJson(current.*f.member);
        FormField* const place = f.rules.readOnly || !isByBoth ? nullptr : fieldOf(f.name);
        if (place)
            place->offer(valueText(f.name), [take, member = f.member, theirs = current.*f.member] {
                take([member, theirs](T& record) { record.*member = theirs; });
            });
    });
}

} // namespace vigie::ui
