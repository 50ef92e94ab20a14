#pragma once

#include <QImage>
#include <QString>

namespace vigie::ui {

/// What the QR code in a picture says; empty where there is none that can be read.
QString codeIn(const QImage& picture);

} // namespace vigie::ui
