#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::pdf {

struct Color {
    double red = 0;
    double green = 0;
    double blue = 0;

    /// "#0f766e"; nothing for anything else.
    static std::optional<Color> fromHex(std::string_view text);
};

/// What all pages of a document have in common.
struct Face {
    std::string title; ///< as viewers show it
    std::string author;
    std::string language; ///< "fr"
    std::string footer; ///< at the left of every page's foot; the page's number is at the right
    Color accent{0.043, 0.478, 0.514};
    std::string logo; ///< a PNG, or empty
    bool isLetter = false; ///< US Letter, else A4
};

/// A text of pages: headings, paragraphs, lists. Laid out by Pango, written by Cairo as a tagged PDF with its fonts
/// embedded. Used by one thread at a time; several may be made on several threads.
class Document {
public:
    explicit Document(Face face);
    ~Document();
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;

    /// The head of the first page: logo, title, and a smaller line under it.
    void title(std::string_view text, std::string_view under);
    /// Stays with what follows, and appears in the outline.
    void heading(std::string_view text);
    /// Lines of their own become paragraphs of their own.
    void paragraph(std::string_view text);
    /// One of a list: `mark` is "•" or "1."; `aside` is a quieter line under it, empty for none.
    void item(std::string_view mark, std::string_view text, std::string_view aside = {});
    /// A figure out of 100 as a ring, with words beside it.
    void gauge(int value, std::string_view words);
    /// A text as a QR code, so many points wide, with a name and a sentence beside it.
    void code(std::string_view text, double size, std::string_view name, std::string_view sentence);
    /// A line with a text at its left and a figure at its right.
    void row(std::string_view text, std::string_view figure);

    /// The bytes of the file. Called once.
    std::string finish();

private:
    struct Layout;
    std::unique_ptr<Layout> m_layout;
};

/// Width and height of a PNG; nothing when the bytes are none that can be drawn.
struct ImageSize {
    int width = 0;
    int height = 0;
};
std::optional<ImageSize> pngSize(std::string_view bytes);

} // namespace vigie::pdf
