#pragma once

#include <QIcon>

class QPainter;

namespace vigie::ui {

/// The line drawings of resources/icons, by name.
enum class Glyph {
    ArrowDown,
    ArrowUp,
    Building,
    Check,
    ChevronDown,
    ChevronUp,
    Alert,
    Globe,
    Inbox,
    Laptop,
    LogOut,
    Mail,
    Monitor,
    Moon,
    Pencil,
    Phone,
    Plus,
    Refresh,
    ScrollText,
    Search,
    SearchFailed,
    Note,
    Sun,
    Tag,
    Target,
    Trash,
    Undo,
    Offline,
    Close,
};

void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& rect, const QColor& color);

/// An icon in the colour of the painter's pen, so that it follows the text beside it and the theme.
QIcon glyphIcon(Glyph glyph);

} // namespace vigie::ui
