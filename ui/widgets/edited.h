#pragma once

#include <functional>

class QObject;
class QWidget;

namespace vigie::ui {

/// Calls `then` whenever somebody changes what stands in an editor, or in one of those in it.
void onEdited(QWidget& editor, QObject* context, const std::function<void()>& then);

} // namespace vigie::ui
