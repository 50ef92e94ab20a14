#include "ui/widgets/card.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"

#include <QPainterPath>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

class Frame : public QWidget {
public:
    explicit Frame(QWidget* parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = VigieStyle::tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath corners;
        corners.addRect(rect());
        QPainterPath inside;
        inside.addRoundedRect(
            QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), painting::cardRadius, painting::cardRadius);
        painter.fillPath(corners.subtracted(inside), tokens.bg);
        painting::box(painter, rect(), painting::cardRadius, {}, tokens.line);
    }
};

} // namespace

Card::Card(QWidget* parent)
    : QWidget(parent)
    , m_frame(new Frame(this))
{
}

void Card::setContent(QWidget* content)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(content);
    m_frame->raise();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painting::box(painter, rect(), painting::cardRadius, VigieStyle::tokensOf(this).surface, {});
}

void Card::resizeEvent(QResizeEvent*)
{
    m_frame->setGeometry(rect());
    m_frame->raise();
}

} // namespace vigie::ui
