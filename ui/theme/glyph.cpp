#include "ui/theme/glyph.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names{"arrow_down", "arrow_up", "building_2", "check", "chevron_down", "chevron_up",
    "circle_alert", "globe", "inbox", "laptop", "log_out", "mail", "monitor", "moon", "pencil", "phone", "plus",
    "refresh_cw", "scroll_text", "search", "search_x", "sticky_note", "sun", "tag", "target", "trash_2", "undo_2",
    "wifi_off", "house", "users", "settings", "contact_round", "bell", "command", "chevron_left", "chevron_right",
    "trending_up", "trending_down", "copy", "download", "printer", "columns_3", "list_filter", "bookmark", "ellipsis",
    "eye", "eye_off", "key_round", "shield_check", "smartphone", "lock", "link", "external_link", "info",
    "circle_question_mark", "keyboard", "palette", "server", "git_merge", "user_plus", "user_x", "user_check", "user",
    "history", "calendar", "clock", "circle_check", "circle_x", "image", "activity", "chart_line", "chart_pie",
    "chart_column", "funnel", "log_in", "sliders_horizontal", "arrow_up_right", "arrow_down_right", "message_circle",
    "star", "x", "rows_wide", "rows_close", "minus", "upload", "map_pin", "calendar_days", "repeat"};
static_assert(names.size() == static_cast<std::size_t>(Glyph::Repeat) + 1);

QPixmap drawn(Glyph glyph, const QSize& pixels, const QColor& color)
{
    const QString name = QLatin1String(names[static_cast<std::size_t>(glyph)]);
    const QString key = u"glyph/%1/%2/%3"_s.arg(name, color.name(QColor::HexArgb)).arg(pixels.width());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class GlyphEngine : public QIconEngine {
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        paintGlyph(*painter, m_glyph, rect, painter->pen().color());
    }

    /// Asked for by Qt's own widgets, which give no pen: the colour of secondary text.
    QPixmap pixmap(const QSize& size, QIcon::Mode, QIcon::State) override
    {
        return drawn(m_glyph, size, QGuiApplication::palette().color(QPalette::PlaceholderText));
    }

    QIconEngine* clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& rect, const QColor& color)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = drawn(glyph, (rect.size() * scale).toSize(), color);
    painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()));
}

QIcon glyphIcon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

} // namespace vigie::ui
