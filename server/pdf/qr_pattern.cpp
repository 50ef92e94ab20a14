#include "server/pdf/qr_pattern.h"

#include <qrcodegen.hpp>

#include <cairo.h>
#include <memory>

namespace vigie::pdf {

namespace {

constexpr int borderSquares = 4; // ISO/IEC 18004
constexpr std::size_t longestText = 2'000;

cairo_status_t appendBytes(void* out, const unsigned char* bytes, unsigned int count)
{
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

QrPattern qrPattern(std::string_view text)
{
    QrPattern out;
    if (text.size() > longestText)
        return out;
    const auto code = qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    out.size = code.getSize();
    out.dark.reserve(static_cast<std::size_t>(out.size * out.size));
    for (int y = 0; y < out.size; ++y) {
        for (int x = 0; x < out.size; ++x)
            out.dark.push_back(code.getModule(x, y));
    }
    return out;
}

std::string qrPng(std::string_view text, int squarePixels)
{
    const QrPattern code = qrPattern(text);
    const int side = (code.size + 2 * borderSquares) * squarePixels;
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side), &cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()), &cairo_destroy);
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    cairo_set_source_rgb(cairo.get(), 0, 0, 0);
    for (int y = 0; y < code.size; ++y) {
        for (int x = 0; x < code.size; ++x) {
            if (code.isDark(x, y))
                cairo_rectangle(cairo.get(), (x + borderSquares) * squarePixels, (y + borderSquares) * squarePixels,
                    squarePixels, squarePixels);
        }
    }
    cairo_fill(cairo.get());
    std::string out;
    cairo_surface_write_to_png_stream(surface.get(), appendBytes, &out);
    return out;
}

} // namespace vigie::pdf
