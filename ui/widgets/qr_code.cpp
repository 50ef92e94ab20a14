#include "ui/widgets/qr_code.h"

#include "ui/theme/style_painting.h"

#include <QPainter>
#include <qrcodegen.hpp>

namespace vigie::ui {

namespace {

constexpr int codeSize = 200;
constexpr int quietModules = 4; // as the standard asks

} // namespace

QrCode::QrCode(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(codeSize, codeSize);
}

void QrCode::setText(const QString& text)
{
    const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
    m_modules = QImage(code.getSize(), code.getSize(), QImage::Format_RGB32);
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize(); ++x)
            m_modules.setPixel(x, y, code.getModule(x, y) ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
    }
    update();
}

void QrCode::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painting::box(painter, rect(), painting::cardRadius, Qt::white, {});
    if (m_modules.isNull())
        return;
    // Whole pixels of the screen to a module, or edges would blur and readers stumble.
    const qreal ratio = devicePixelRatioF();
    const int perModule = static_cast<int>(width() * ratio) / (m_modules.width() + 2 * quietModules);
    const qreal side = perModule * m_modules.width() / ratio;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF((width() - side) / 2, (height() - side) / 2, side, side), m_modules);
}

} // namespace vigie::ui
