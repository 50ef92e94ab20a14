#include "ui/station/code_reader.h"

#include <ZXing/ReadBarcode.h>

namespace vigie::ui {

QString codeIn(const QImage& picture)
{
    if (picture.isNull())
        return {};
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(
        grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, static_cast<int>(grey.bytesPerLine()));
    const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
    const auto found = ZXing::ReadBarcode(view, hints);
    if (!found.isValid())
        return {};
    const auto& bytes = found.bytes();
    return QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

} // namespace vigie::ui
