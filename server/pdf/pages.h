#pragma once

#include "server/pdf/block.h"

#include <vector>

namespace vigie::pdf {

/// Words to put on the pages.
struct TextBlock {
    std::string_view text;
    Font font = {};
    std::string_view tag = "P";
    double before = 0;
    double after = 0;
    bool staysWithNext = false;
    double indent = 0;
    std::string_view mark = {};
};

/// Puts blocks on pages and writes them: no heading at the foot of a page, no single line of a paragraph alone.
class Pages {
public:
    explicit Pages(Face face);
    ~Pages();
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;

    const Face& face() const { return m_face; }
    double width() const; ///< of the column, in points
    std::shared_ptr<LaidText> textOf(std::string_view text, const Font& font, double width) const;

    void add(Block block) { m_blocks.push_back(std::move(block)); }
    void addText(const TextBlock& text);
    std::string write();

private:
    /// A block, or some lines of it, on a page.
    struct Placed {
        std::size_t block = 0;
        int firstLine = 0;
        int endLine = 0;
        double y = 0;
    };
    using Sheet = std::vector<Placed>;

    double bottom() const;
    double neededFrom(std::size_t block) const;
    std::vector<Sheet> placed() const;
    void placeLines(std::vector<Sheet>& sheets, double& y, std::size_t block) const;
    void draw(const Sheet& sheet, int page, std::size_t pageCount) const;
    void drawFoot(int page, std::size_t pageCount) const;

    Face m_face;
    std::string m_bytes;
    cairo_surface_t* m_surface;
    cairo_t* m_cairo;
    cairo_font_options_t* m_paper;
    std::vector<Block> m_blocks;
};

} // namespace vigie::pdf
