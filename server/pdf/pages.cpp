#include "server/pdf/pages.h"

#include "server/pdf/catalog.h"

#include <algorithm>
#include <cairo-pdf.h>

namespace vigie::pdf {

namespace {

constexpr double a4Width = 595.28;
constexpr double a4Height = 841.89;
constexpr double letterWidth = 612;
constexpr double letterHeight = 792;
constexpr double margin = 57; // 2 cm
constexpr double foot = 40; // from the lower edge to the footer's line
constexpr double lineSpacing = 1.28;
constexpr Font footFont{8.5, false, Ink::Quiet};
constexpr Color black{0.09, 0.12, 0.14};
constexpr Color grey{0.36, 0.41, 0.45};
constexpr const char* family = "Inter, sans-serif";

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

double pageWidth(const Face& face)
{
    return face.isLetter ? letterWidth : a4Width;
}

double pageHeight(const Face& face)
{
    return face.isLetter ? letterHeight : a4Height;
}

/// How many lines of a text with `left` more of them go on a page that has room for `fitting`: never one alone.
int linesToPlace(int fitting, int left)
{
    if (fitting >= left)
        return left;
    if (left - fitting == 1)
        --fitting;
    return fitting < 2 ? 0 : fitting;
}

} // namespace

Pages::Pages(Face face)
    : m_face(std::move(face))
    , m_surface(cairo_pdf_surface_create_for_stream(append, &m_bytes, pageWidth(m_face), pageHeight(m_face)))
    , m_cairo(cairo_create(m_surface))
    , m_paper(cairo_font_options_create())
{
    cairo_font_options_set_hint_metrics(m_paper, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(m_paper, CAIRO_HINT_STYLE_NONE);
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_TITLE, m_face.title.c_str());
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_AUTHOR, m_face.author.c_str());
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_CREATOR, "Vigie");
}

Pages::~Pages()
{
    m_blocks.clear();
    cairo_font_options_destroy(m_paper);
    cairo_destroy(m_cairo);
    cairo_surface_destroy(m_surface);
}

double Pages::width() const
{
    return pageWidth(m_face) - 2 * margin;
}

double Pages::bottom() const
{
    return pageHeight(m_face) - margin - 8;
}

std::shared_ptr<LaidText> Pages::textOf(std::string_view text, const Font& font, double width) const
{
    PangoLayout* const layout = pango_cairo_create_layout(m_cairo);
    // For paper, not for the pixels of some screen.
    PangoContext* const context = pango_layout_get_context(layout);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_cairo_context_set_font_options(context, m_paper);
    pango_layout_context_changed(layout);
    PangoFontDescription* const description = pango_font_description_from_string(family);
    pango_font_description_set_weight(description, font.isBold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(description, font.size * PANGO_SCALE);
    pango_layout_set_font_description(layout, description);
    pango_font_description_free(description);
    pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout, static_cast<float>(lineSpacing));
    pango_layout_set_single_paragraph_mode(layout, true);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
    const Color color = font.ink == Ink::Accent ? m_face.accent : font.ink == Ink::Quiet ? grey : black;
    return std::make_shared<LaidText>(layout, color);
}

void Pages::addText(const TextBlock& text)
{
    Block block;
    block.before = text.before;
    block.after = text.after;
    block.indent = text.indent;
    block.tag = text.tag;
    block.staysWithNext = text.staysWithNext;
    block.text = textOf(text.text, text.font, width() - text.indent);
    block.height = block.text->height();
    if (!text.mark.empty())
        block.mark = textOf(text.mark, text.font, std::max(text.indent, 1.0));
    if (text.tag == "H2")
        block.outline = text.text;
    add(std::move(block));
}

/// What must find room together: a heading and the beginning of what it is about.
double Pages::neededFrom(std::size_t index) const
{
    double needed = 0;
    while (index < m_blocks.size()) {
        const Block& block = m_blocks[index];
        if (!block.staysWithNext) {
            const bool isLong = block.text && block.text->lineCount() > 2;
            return needed + block.before + (isLong ? 2 * block.text->lineHeight(0) : block.height);
        }
        needed += block.before + block.height + block.after;
        ++index;
    }
    return needed;
}

void Pages::placeLines(std::vector<Sheet>& sheets, double& y, std::size_t index) const
{
    const LaidText& text = *m_blocks[index].text;
    const int count = text.lineCount();
    int line = 0;
    while (line < count) {
        int fitting = 0;
        double used = 0;
        while (line + fitting < count && y + used + text.lineHeight(line + fitting) <= bottom())
            used += text.lineHeight(line + fitting++);
        const bool isFresh = sheets.back().empty();
        const int taken = isFresh ? std::max(fitting, 1) : linesToPlace(fitting, count - line);
        if (taken > 0) {
            sheets.back().push_back({index, line, line + taken, y});
            for (int i = line; i < line + taken; ++i)
                y += text.lineHeight(i);
        }
        line += taken;
        if (line < count) {
            sheets.emplace_back();
            y = margin;
        }
    }
}

std::vector<Pages::Sheet> Pages::placed() const
{
    std::vector<Sheet> sheets(1);
    double y = margin;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const Block& block = m_blocks[i];
        if (!sheets.back().empty() && y + neededFrom(i) > bottom()) {
            sheets.emplace_back();
            y = margin;
        }
        if (!sheets.back().empty())
            y += block.before;
        if (block.text)
            placeLines(sheets, y, i);
        else {
            sheets.back().push_back({i, 0, 0, y});
            y += block.height;
        }
        y += block.after;
    }
    return sheets;
}

void Pages::draw(const Sheet& sheet, int page, std::size_t pageCount) const
{
    for (const Placed& placed : sheet) {
        const Block& block = m_blocks[placed.block];
        const bool isBeginning = placed.firstLine == 0;
        if (!block.tag.empty())
            cairo_tag_begin(m_cairo, block.tag.c_str(), nullptr);
        if (block.mark && isBeginning)
            block.mark->draw(m_cairo, margin, placed.y);
        if (block.text)
            block.text->drawLines(m_cairo, margin + block.indent, placed.y, placed.firstLine, placed.endLine);
        else
            block.draw(m_cairo, margin, placed.y);
        if (!block.tag.empty())
            cairo_tag_end(m_cairo, block.tag.c_str());
        if (!block.outline.empty() && isBeginning) {
            const std::string where
                = "page=" + std::to_string(page) + " pos=[0 " + std::to_string(static_cast<int>(placed.y)) + "]";
            cairo_pdf_surface_add_outline(m_surface, CAIRO_PDF_OUTLINE_ROOT, block.outline.c_str(), where.c_str(),
                static_cast<cairo_pdf_outline_flags_t>(0));
        }
    }
    drawFoot(page, pageCount);
}

void Pages::drawFoot(int page, std::size_t pageCount) const
{
    constexpr double numberWidth = 60;
    const auto number = textOf(std::to_string(page) + " / " + std::to_string(pageCount), footFont, numberWidth);
    const auto words = textOf(m_face.footer, footFont, width() - numberWidth);
    const double y = pageHeight(m_face) - foot;
    words->drawLines(m_cairo, margin, y, 0, std::min(words->lineCount(), 1));
    number->draw(m_cairo, margin + width() - number->inkWidth(), y);
}

std::string Pages::write()
{
    const auto sheets = placed();
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        draw(sheets[i], static_cast<int>(i) + 1, sheets.size());
        cairo_show_page(m_cairo);
    }
    cairo_surface_finish(m_surface);
    return withCatalog(std::move(m_bytes), m_face.language);
}

} // namespace vigie::pdf
