#pragma once

#include <QBuffer>
#include <QPdfDocument>
#include <QPdfSearchModel>
#include <QPdfSelection>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

namespace vigie::ui {

/// The pages of a PDF below each other, as on paper: what is searched for is marked, what is drawn over with the mouse
/// can be copied.
class PdfPages : public QWidget {
    Q_OBJECT

public:
    explicit PdfPages(QWidget* parent = nullptr);

    /// False when the bytes are no PDF.
    bool setFile(const QByteArray& bytes);
    const QByteArray& bytes() const { return m_file.data(); }
    QPdfDocument& document() { return m_document; }

    /// Pixels a point; 0 fits the width there is.
    void setScale(double scale);
    double scale() const { return m_scale; }
    void fitWidth(int width);

    void search(const QString& words);
    int hitCount() const;
    int hit() const { return m_hit; }
    /// The next one, or the one before with -1; where it stands is told by hitShown().
    void showHit(int step);
    QString selectedText() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void hitsChanged();
    /// To be scrolled to.
    void hitShown(const QRect& place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    QRectF pageRect(int page) const;
    int pageAt(const QPointF& point) const;
    QPointF inPage(int page, const QPointF& point) const;
    int characterAt(const QPointF& point) const;
    void paintPage(QPainter& painter, int page);
    void changeScale(double scale);

    QBuffer m_file; ///< read by the document for as long as it is shown
    QPdfDocument m_document;
    QPdfSearchModel m_search;
    std::map<int, QImage> m_images; ///< drawn at the present scale
    double m_scale = 1;
    int m_hit = -1;
    int m_selectionPage = -1;
    int m_selectionStart = 0; ///< a character of that page
    std::vector<QRectF> m_characters; ///< where those of that page stand, in points
    std::optional<QPdfSelection> m_selection;
};

} // namespace vigie::ui
