#pragma once

#include "server/pdf/document.h"

#include <cairo.h>
#include <functional>
#include <memory>
#include <pango/pangocairo.h>
#include <string>
#include <string_view>

namespace vigie::pdf {

enum class Ink { Text, Quiet, Accent };

struct Font {
    double size = 10.5; ///< points
    bool isBold = false;
    Ink ink = Ink::Text;
};

/// Words that were broken into lines.
class LaidText {
public:
    LaidText(PangoLayout* layout, Color color);
    ~LaidText();
    LaidText(const LaidText&) = delete;
    LaidText& operator=(const LaidText&) = delete;

    int lineCount() const;
    double height() const;
    double inkWidth() const;
    double lineHeight(int line) const;
    void draw(cairo_t* cairo, double x, double y) const;
    /// The lines from `first` to before `end`, the first at the height of `y`.
    void drawLines(cairo_t* cairo, double x, double y, int first, int end) const;

private:
    PangoLayout* m_layout;
    Color m_color;
};

/// A picture, from a PNG.
class Image {
public:
    /// Nothing when the bytes are no picture that can be drawn.
    static std::shared_ptr<Image> fromPng(std::string_view bytes);
    ~Image();
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;

    double width() const;
    double height() const;
    void draw(cairo_t* cairo, double x, double y, double scale) const;

private:
    explicit Image(cairo_surface_t* surface)
        : m_surface(surface)
    {
    }

    cairo_surface_t* m_surface;
};

/// What is put on the pages from top to bottom. One with `text` may be parted between pages.
struct Block {
    double before = 0; ///< space above it, but at the top of a page
    double after = 0;
    double height = 0; ///< of one that is drawn
    double indent = 0;
    std::string tag; ///< its role in the structure: "P", "H2"; empty for decoration
    std::string outline; ///< its words in the outline
    bool staysWithNext = false;
    std::shared_ptr<LaidText> text;
    std::shared_ptr<LaidText> mark; ///< left of the first line
    std::function<void(cairo_t*, double x, double y)> draw = {};
};

} // namespace vigie::pdf
