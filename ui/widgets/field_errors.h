#pragma once

#include "server/base/error.h"

#include <vector>

namespace vigie::ui {

class FormField;
class NoticeBar;

void clearErrors(const std::vector<FormField*>& fields);
/// Each complaint at the field it is about; what concerns none of them in the notice. The first wrong field gets the
/// keyboard.
void showErrors(const Error& error, const std::vector<FormField*>& fields, NoticeBar* notice);

} // namespace vigie::ui
