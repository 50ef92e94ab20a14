#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace vigie::ui::test {

class ScreenshotScene;

/// Something that opens over a page, or before one is at work.
struct ScreenshotMoment {
    QString name;
    std::function<void(ScreenshotScene&)> show;
};

std::vector<ScreenshotMoment> screenshotMoments();

} // namespace vigie::ui::test
