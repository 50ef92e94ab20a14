#include "server/pdf/document.h"

#include "server/pdf/block.h"
#include "server/pdf/pages.h"
#include "server/pdf/qr_pattern.h"

#include <cmath>

namespace vigie::pdf {

namespace {

constexpr double gaugeSize = 74;
constexpr double gaugeWidth = 8;
constexpr double logoHeight = 44;
constexpr double logoWidth = 180;
constexpr double hang = 18; // between a list's mark and its text
constexpr int fullScore = 100;

constexpr Font titleFont{21, true};
constexpr Font underFont{10, false, Ink::Quiet};
constexpr Font headingFont{13, true, Ink::Accent};
constexpr Font textFont{10.5};
constexpr Font asideFont{9.5, false, Ink::Quiet};
constexpr Font figureFont{10.5, true};
constexpr Font gaugeFont{22, true};
constexpr Font nameFont{16, true};

} // namespace

std::optional<Color> Color::fromHex(std::string_view text)
{
    const auto part = [&](std::size_t at) -> std::optional<double> {
        int value = 0;
        for (const char c : text.substr(at, 2)) {
            const int digit = c >= '0' && c <= '9' ? c - '0'
                : c >= 'a' && c <= 'f'             ? c - 'a' + 10
                : c >= 'A' && c <= 'F'             ? c - 'A' + 10
                                                   : -1;
            if (digit < 0)
                return std::nullopt;
            value = value * 16 + digit;
        }
        return value / 255.0;
    };
    if (text.size() != 7 || text[0] != '#')
        return std::nullopt;
    const auto red = part(1);
    const auto green = part(3);
    const auto blue = part(5);
    return red && green && blue ? std::optional(Color{*red, *green, *blue}) : std::nullopt;
}

struct Document::Layout {
    explicit Layout(Face face)
        : pages(std::move(face))
    {
    }

    Pages pages;
};

Document::Document(Face face)
    : m_layout(std::make_unique<Layout>(std::move(face)))
{
}

Document::~Document() = default;

void Document::title(std::string_view text, std::string_view under)
{
    Pages& pages = m_layout->pages;
    if (auto logo = Image::fromPng(pages.face().logo)) {
        const double scale = std::min({logoWidth / logo->width(), logoHeight / logo->height(), 1.0});
        const double height = logo->height() * scale;
        Block block;
        block.height = height;
        block.after = 18;
        block.draw
            = [logo = std::move(logo), scale](cairo_t* cairo, double x, double y) { logo->draw(cairo, x, y, scale); };
        pages.add(std::move(block));
    }
    pages.addText({text, titleFont, "H1", 0, 3, true});
    pages.addText({under, underFont, "P", 0, 12, true});
    Block rule;
    rule.height = 2;
    rule.after = 14;
    const Color accent = pages.face().accent;
    rule.draw = [accent, width = pages.width()](cairo_t* cairo, double x, double y) {
        cairo_set_source_rgb(cairo, accent.red, accent.green, accent.blue);
        cairo_rectangle(cairo, x, y, width, 2);
        cairo_fill(cairo);
    };
    pages.add(std::move(rule));
}

void Document::heading(std::string_view text)
{
    m_layout->pages.addText({text, headingFont, "H2", 12, 5, true});
}

void Document::paragraph(std::string_view text)
{
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto line = text.substr(0, end); line.find_first_not_of(" \t\r") != line.npos)
            m_layout->pages.addText({line, textFont, "P", 0, 6});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void Document::item(std::string_view mark, std::string_view text, std::string_view aside)
{
    Pages& pages = m_layout->pages;
    pages.addText({text, textFont, "LI", 0, aside.empty() ? 4.0 : 1.0, !aside.empty(), hang, mark});
    if (!aside.empty())
        pages.addText({aside, asideFont, "P", 0, 5, false, hang});
}

void Document::gauge(int value, std::string_view words)
{
    Pages& pages = m_layout->pages;
    auto beside = pages.textOf(words, textFont, pages.width() - gaugeSize - 18);
    auto figure = pages.textOf(std::to_string(value), gaugeFont, gaugeSize);
    Block block;
    block.height = std::max(gaugeSize, beside->height());
    block.after = 12;
    block.tag = "P";
    const Color accent = pages.face().accent;
    block.draw = [accent, value, height = block.height, beside = std::move(beside), figure = std::move(figure)](
                     cairo_t* cairo, double x, double y) {
        const double radius = (gaugeSize - gaugeWidth) / 2;
        const double centreX = x + gaugeSize / 2;
        const double centreY = y + gaugeSize / 2;
        const double top = -M_PI / 2;
        cairo_new_path(cairo);
        cairo_set_line_width(cairo, gaugeWidth);
        cairo_set_source_rgb(cairo, 0.9, 0.92, 0.93);
        cairo_arc(cairo, centreX, centreY, radius, 0, 2 * M_PI);
        cairo_stroke(cairo);
        cairo_set_source_rgb(cairo, accent.red, accent.green, accent.blue);
        cairo_arc(cairo, centreX, centreY, radius, top, top + 2 * M_PI * value / fullScore);
        cairo_stroke(cairo);
        figure->draw(cairo, centreX - figure->inkWidth() / 2, centreY - figure->height() / 2);
        cairo_new_path(cairo);
        beside->draw(cairo, x + gaugeSize + 18, y + (height - beside->height()) / 2);
    };
    pages.add(std::move(block));
}

void Document::code(std::string_view text, double size, std::string_view name, std::string_view sentence)
{
    constexpr double between = 24;
    constexpr double underName = 8;
    Pages& pages = m_layout->pages;
    const double width = pages.width() - size - between;
    auto title = pages.textOf(name, nameFont, width);
    auto words = pages.textOf(sentence, textFont, width);
    Block block;
    block.height = std::max(size, title->height() + underName + words->height());
    block.before = block.after = 12;
    block.tag = "P";
    block.draw = [code = qrPattern(text), size, title = std::move(title), words = std::move(words)](
                     cairo_t* cairo, double x, double y) {
        const double square = size / std::max(1, code.size);
        cairo_new_path(cairo);
        cairo_set_source_rgb(cairo, 0, 0, 0);
        for (int row = 0; row < code.size; ++row) {
            for (int column = 0; column < code.size; ++column) {
                if (code.isDark(column, row))
                    cairo_rectangle(cairo, x + column * square, y + row * square, square, square);
            }
        }
        cairo_fill(cairo); // one path: no hairlines between squares
        title->draw(cairo, x + size + between, y);
        words->draw(cairo, x + size + between, y + title->height() + underName);
    };
    pages.add(std::move(block));
}

void Document::row(std::string_view text, std::string_view figure)
{
    constexpr double figureWidth = 60;
    Pages& pages = m_layout->pages;
    auto left = pages.textOf(text, textFont, pages.width() - figureWidth);
    auto right = pages.textOf(figure, figureFont, figureWidth);
    Block block;
    block.height = std::max(left->height(), right->height()) + 6;
    block.tag = "P";
    block.draw = [left = std::move(left), right = std::move(right), width = pages.width(), height = block.height](
                     cairo_t* cairo, double x, double y) {
        left->draw(cairo, x, y + 3);
        right->draw(cairo, x + width - right->inkWidth(), y + 3);
        cairo_set_source_rgb(cairo, 0.88, 0.9, 0.91);
        cairo_rectangle(cairo, x, y + height - 0.5, width, 0.5);
        cairo_fill(cairo);
    };
    pages.add(std::move(block));
}

std::string Document::finish()
{
    return m_layout->pages.write();
}

} // namespace vigie::pdf
