#include "ui/reports/pdf_pages.h"

#include "ui/theme/vigie_style.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QPdfLink>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

constexpr int gap = 16; // around and between pages
constexpr double leastScale = 0.3;
constexpr double mostScale = 6;
constexpr std::size_t imagesKept = 8;

} // namespace

PdfPages::PdfPages(QWidget* parent)
    : QWidget(parent)
    , m_document(nullptr)
{
    setCursor(Qt::IBeamCursor);
    m_search.setDocument(&m_document);
    const auto changed = [this] {
        m_hit = hitCount() > 0 ? std::clamp(m_hit, 0, hitCount() - 1) : -1;
        update();
        Q_EMIT hitsChanged();
    };
    connect(&m_search, &QAbstractItemModel::rowsInserted, this, changed);
    connect(&m_search, &QAbstractItemModel::modelReset, this, changed);
}

bool PdfPages::setFile(const QByteArray& bytes)
{
    m_document.close();
    m_images.clear();
    m_selection.reset();
    m_characters.clear();
    m_file.close();
    m_file.setData(bytes);
    m_file.open(QIODevice::ReadOnly);
    m_document.load(&m_file);
    const bool isGood = m_document.status() == QPdfDocument::Status::Ready && m_document.pageCount() > 0;
    if (isGood)
        search(m_search.searchString());
    resize(sizeHint());
    updateGeometry();
    update();
    return isGood;
}

void PdfPages::changeScale(double scale)
{
    const double sane = std::clamp(scale, leastScale, mostScale);
    if (std::abs(sane - m_scale) < 0.001)
        return;
    m_scale = sane;
    m_images.clear();
    resize(sizeHint());
    updateGeometry();
    update();
}

void PdfPages::setScale(double scale)
{
    changeScale(scale);
}

void PdfPages::fitWidth(int width)
{
    if (m_document.pageCount() > 0)
        changeScale((width - 2 * gap) / m_document.pagePointSize(0).width());
}

QSize PdfPages::sizeHint() const
{
    QRectF all;
    for (int i = 0; i < m_document.pageCount(); ++i)
        all |= pageRect(i);
    return {static_cast<int>(all.width()) + 2 * gap, static_cast<int>(all.bottom()) + gap};
}

QRectF PdfPages::pageRect(int page) const
{
    double top = gap;
    for (int i = 0; i < page; ++i)
        top += std::ceil(m_document.pagePointSize(i).height() * m_scale) + gap;
    const QSizeF size = m_document.pagePointSize(page) * m_scale;
    const double left = std::max<double>(gap, (width() - size.width()) / 2);
    return {std::floor(left), top, std::ceil(size.width()), std::ceil(size.height())};
}

int PdfPages::pageAt(const QPointF& point) const
{
    for (int i = 0; i < m_document.pageCount(); ++i) {
        if (pageRect(i).contains(point))
            return i;
    }
    return -1;
}

QPointF PdfPages::inPage(int page, const QPointF& point) const
{
    return (point - pageRect(page).topLeft()) / m_scale;
}

void PdfPages::search(const QString& words)
{
    m_hit = -1;
    m_search.setSearchString(words);
    // Results come in as they are found; the few pages of a report are searched at once by asking for them.
    for (int i = 0; i < m_document.pageCount(); ++i)
        m_search.resultsOnPage(i);
    m_hit = hitCount() > 0 ? 0 : -1;
    update();
    Q_EMIT hitsChanged();
    if (m_hit >= 0)
        showHit(0);
}

int PdfPages::hitCount() const
{
    return m_search.searchString().isEmpty() ? 0 : m_search.rowCount(QModelIndex());
}

void PdfPages::showHit(int step)
{
    const int count = hitCount();
    if (count == 0)
        return;
    m_hit = (m_hit + step + count) % count;
    const QPdfLink link = m_search.resultAtIndex(m_hit);
    const auto rectangles = link.rectangles();
    const QRectF page = pageRect(link.page());
    const QRectF place = rectangles.isEmpty() ? QRectF(link.location(), QSizeF(1, 1)) : rectangles.front();
    update();
    Q_EMIT hitsChanged();
    Q_EMIT hitShown(QRectF(page.topLeft() + place.topLeft() * m_scale, place.size() * m_scale).toAlignedRect());
}

QString PdfPages::selectedText() const
{
    return m_selection ? m_selection->text() : QString();
}

void PdfPages::mousePressEvent(QMouseEvent* event)
{
    m_selection.reset();
    update();
    const int page = pageAt(event->position());
    if (page < 0)
        return;
    if (page != m_selectionPage || m_characters.empty()) {
        m_selectionPage = page;
        m_characters.clear();
        const auto count = m_document.getAllText(page).text().size();
        for (int i = 0; i < count; ++i)
            m_characters.push_back(m_document.getSelectionAtIndex(page, i, 1).boundingRectangle());
    }
    m_selectionStart = characterAt(event->position());
}

void PdfPages::mouseMoveEvent(QMouseEvent* event)
{
    if (m_selectionPage < 0 || m_characters.empty() || !(event->buttons() & Qt::LeftButton))
        return;
    const int end = characterAt(event->position());
    const auto [first, last] = std::minmax(m_selectionStart, end);
    m_selection = m_document.getSelectionAtIndex(m_selectionPage, first, last - first + 1);
    update();
}

/// The character that is nearest, one of the same line before any other.
int PdfPages::characterAt(const QPointF& point) const
{
    constexpr double lineWeight = 20;
    const QPointF at = inPage(m_selectionPage, point);
    const auto distance = [&](const QRectF& character) {
        const double down = std::max({character.top() - at.y(), at.y() - character.bottom(), 0.0});
        const double across = std::max({character.left() - at.x(), at.x() - character.right(), 0.0});
        return down * lineWeight + across;
    };
    int nearest = 0;
    for (std::size_t i = 0; i < m_characters.size(); ++i) {
        const auto best = static_cast<std::size_t>(nearest);
        if (!m_characters[i].isEmpty() && distance(m_characters[i]) < distance(m_characters[best]))
            nearest = static_cast<int>(i);
    }
    return nearest;
}

void PdfPages::paintPage(QPainter& painter, int page)
{
    const QRectF rect = pageRect(page);
    auto image = m_images.find(page);
    if (image == m_images.end()) {
        if (m_images.size() >= imagesKept)
            m_images.clear();
        const double ratio = devicePixelRatioF();
        QImage drawn(rect.size().toSize() * ratio, QImage::Format_ARGB32_Premultiplied);
        drawn.fill(Qt::white); // paper, in every theme
        QPainter onto(&drawn);
        onto.drawImage(0, 0, m_document.render(page, drawn.size()));
        onto.end();
        drawn.setDevicePixelRatio(ratio);
        image = m_images.emplace(page, std::move(drawn)).first;
    }
    painter.drawImage(rect.topLeft(), image->second);
    painter.setPen(VigieStyle::tokensOf(this).line);
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
    const auto mark = [&](const QRectF& place, const QColor& color) {
        painter.fillRect(QRectF(rect.topLeft() + place.topLeft() * m_scale, place.size() * m_scale), color);
    };
    const QColor found(255, 214, 0, 90);
    const QColor shown(255, 140, 0, 130);
    const QColor selected(60, 130, 246, 80);
    for (int i = 0; i < hitCount(); ++i) {
        const QPdfLink link = m_search.resultAtIndex(i);
        for (const auto& place : link.page() == page ? link.rectangles() : QList<QRectF>())
            mark(place, i == m_hit ? shown : found);
    }
    if (m_selection && m_selectionPage == page) {
        for (const auto& polygon : m_selection->bounds())
            mark(polygon.boundingRect(), selected);
    }
}

void PdfPages::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < m_document.pageCount(); ++i) {
        if (pageRect(i).intersects(event->rect()))
            paintPage(painter, i);
    }
}

} // namespace vigie::ui
