#pragma once

#include "server/base/error.h"

#include <functional>
#include <vector>

class QString;
class QWidget;

namespace vigie::ui {

class FormField;
class NoticeBar;

/// Where the complaints of an error went.
struct PlacedErrors {
    QWidget* first = nullptr; ///< the editor of the first field that is wrong; null where none is
    std::vector<Detail> elsewhere; ///< what is about no field
};

/// Puts each complaint at the field that `fieldOf` finds for its path, null for none.
PlacedErrors placeErrors(const Error& error, const std::function<FormField*(const QString& path)>& fieldOf);
/// The same, at those of the fields that are to be seen; the notice tells what none of them is wrong about.
void showErrorsInSight(const Error& error, const std::vector<FormField*>& fields, NoticeBar* notice);

void clearErrors(const std::vector<FormField*>& fields);
/// Each complaint at the field it is about; what concerns none of them in the notice. The first wrong field gets the
/// keyboard.
void showErrors(const Error& error, const std::vector<FormField*>& fields, NoticeBar* notice);

} // namespace vigie::ui
