#include "ui/station/code_camera.h"

#include "ui/station/code_reader.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/vigie_style.h"

#include <QCamera>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QPainter>
#include <QPainterPath>
#include <QVideoFrame>
#include <QVideoSink>

namespace vigie::ui {

namespace {

constexpr qint64 forgottenMs = 3'000; // a code that was away for so long is another scan
constexpr int mostPixels = 960; // of a side: enough for a ticket, and read in a moment

} // namespace

/// In the order in which they can be taken down: the session goes first.
struct CodeCamera::Eye {
    QCamera camera{QMediaDevices::defaultVideoInput()};
    QVideoSink sink;
    QMediaCaptureSession session;
};

CodeCamera::CodeCamera(QWidget* parent)
    : QWidget(parent)
{
    m_reader.setMaxThreadCount(1);
}

CodeCamera::~CodeCamera()
{
    m_reader.waitForDone();
}

bool CodeCamera::isThere()
{
    return !QMediaDevices::videoInputs().isEmpty();
}

void CodeCamera::take(QImage picture)
{
    if (picture.isNull())
        return;
    if (std::max(picture.width(), picture.height()) > mostPixels)
        picture = picture.scaled(mostPixels, mostPixels, Qt::KeepAspectRatio, Qt::FastTransformation);
    m_picture = picture;
    update();
    if (m_isReading)
        return;
    m_isReading = true;
    m_reader.start([this, picture] {
        const QString text = codeIn(picture);
        QMetaObject::invokeMethod(
            this, [this, text] { decoded(text); }, Qt::QueuedConnection);
    });
}

void CodeCamera::decoded(const QString& text)
{
    m_isReading = false;
    if (text.isEmpty())
        return;
    const bool isHeldOn = text == m_last && m_sinceLast.isValid() && m_sinceLast.elapsed() < forgottenMs;
    m_last = text;
    m_sinceLast.start();
    if (!isHeldOn)
        Q_EMIT read(text);
}

void CodeCamera::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!isThere())
        return;
    m_eye = std::make_unique<Eye>();
    connect(&m_eye->sink, &QVideoSink::videoFrameChanged, this,
        [this](const QVideoFrame& frame) { take(frame.toImage()); });
    // Queued: whoever is told hides this, and the camera goes with it.
    connect(
        &m_eye->camera, &QCamera::errorOccurred, this,
        [this](QCamera::Error error, const QString& words) {
            if (error != QCamera::NoError)
                Q_EMIT failed(tr("The camera cannot be used: %1").arg(words));
        },
        Qt::QueuedConnection);
    m_eye->session.setVideoSink(&m_eye->sink);
    m_eye->session.setCamera(&m_eye->camera);
    m_eye->camera.start();
}

void CodeCamera::hideEvent(QHideEvent* event)
{
    m_eye.reset();
    m_picture = {};
    m_last.clear();
    QWidget::hideEvent(event);
}

void CodeCamera::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painting::box(painter, rect(), painting::cardRadius, VigieStyle::tokensOf(this).lineSoft, {});
    if (m_picture.isNull())
        return;
    QPainterPath frame;
    frame.addRoundedRect(rect(), painting::cardRadius, painting::cardRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // As a mirror: whoever holds a ticket out moves it the way they see it move.
    const QSize size = m_picture.size().scaled(this->size(), Qt::KeepAspectRatioByExpanding);
    painter.translate(width(), 0);
    painter.scale(-1, 1);
    painter.drawImage(QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size), m_picture);
}

} // namespace vigie::ui
