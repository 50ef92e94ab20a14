#include "server/pdf/block.h"

#include <algorithm>
#include <cstring>

namespace vigie::pdf {

namespace {

constexpr double inPoints = 1.0 / PANGO_SCALE;
constexpr std::size_t signatureSize = 8;
constexpr std::size_t headSize = 24; // up to the end of width and height
constexpr int longestSide = 4'000; // pixels: a small file may unfold to gigabytes

struct Source {
    std::string_view bytes;
    std::size_t at = 0;
};

cairo_status_t readSome(void* closure, unsigned char* data, unsigned int length)
{
    auto& source = *static_cast<Source*>(closure);
    if (source.bytes.size() - source.at < length)
        return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, source.bytes.data() + source.at, length);
    source.at += length;
    return CAIRO_STATUS_SUCCESS;
}

int bigEndian(std::string_view bytes)
{
    std::uint32_t out = 0;
    for (const char c : bytes.substr(0, 4))
        out = out << 8 | static_cast<unsigned char>(c);
    return static_cast<int>(std::min<std::uint32_t>(out, INT32_MAX));
}

} // namespace

std::optional<ImageSize> pngSize(std::string_view bytes)
{
    constexpr std::string_view signature("\x89PNG\r\n\x1a\n", signatureSize);
    if (bytes.size() < headSize || bytes.substr(0, signatureSize) != signature || bytes.substr(12, 4) != "IHDR")
        return std::nullopt;
    const ImageSize size{bigEndian(bytes.substr(16)), bigEndian(bytes.substr(20))};
    const bool isSane = size.width > 0 && size.height > 0 && size.width <= longestSide && size.height <= longestSide;
    return isSane && Image::fromPng(bytes) ? std::optional(size) : std::nullopt;
}

std::shared_ptr<Image> Image::fromPng(std::string_view bytes)
{
    if (bytes.size() < headSize || bigEndian(bytes.substr(16)) > longestSide
        || bigEndian(bytes.substr(20)) > longestSide)
        return nullptr;
    Source source{bytes};
    cairo_surface_t* const surface = cairo_image_surface_create_from_png_stream(readSome, &source);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
        cairo_surface_destroy(surface);
        return nullptr;
    }
    return std::shared_ptr<Image>(new Image(surface));
}

Image::~Image()
{
    cairo_surface_destroy(m_surface);
}

double Image::width() const
{
    return cairo_image_surface_get_width(m_surface);
}

double Image::height() const
{
    return cairo_image_surface_get_height(m_surface);
}

void Image::draw(cairo_t* cairo, double x, double y, double scale) const
{
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, scale, scale);
    cairo_set_source_surface(cairo, m_surface, 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
}

LaidText::LaidText(PangoLayout* layout, Color color)
    : m_layout(layout)
    , m_color(color)
{
}

LaidText::~LaidText()
{
    g_object_unref(m_layout);
}

int LaidText::lineCount() const
{
    return pango_layout_get_line_count(m_layout);
}

double LaidText::height() const
{
    int width = 0;
    int height = 0;
    pango_layout_get_size(m_layout, &width, &height);
    return height * inPoints;
}

double LaidText::inkWidth() const
{
    PangoRectangle logical;
    pango_layout_get_extents(m_layout, nullptr, &logical);
    return logical.width * inPoints;
}

double LaidText::lineHeight(int line) const
{
    PangoRectangle logical;
    pango_layout_line_get_extents(pango_layout_get_line_readonly(m_layout, line), nullptr, &logical);
    return logical.height * inPoints;
}

void LaidText::draw(cairo_t* cairo, double x, double y) const
{
    drawLines(cairo, x, y, 0, lineCount());
}

void LaidText::drawLines(cairo_t* cairo, double x, double y, int first, int end) const
{
    cairo_set_source_rgb(cairo, m_color.red, m_color.green, m_color.blue);
    for (int i = first; i < end; ++i) {
        PangoLayoutLine* const line = pango_layout_get_line_readonly(m_layout, i);
        PangoRectangle logical;
        pango_layout_line_get_extents(line, nullptr, &logical);
        cairo_move_to(cairo, x, y - logical.y * inPoints);
        pango_cairo_show_layout_line(cairo, line);
        y += logical.height * inPoints;
    }
}

} // namespace vigie::pdf
